// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a file says of an item: how it is, or that its source has deleted it.
 *
 * @param body FHIR R4 resource; of a deleted item nothing but its type
 * @param isDeletion the source has it no more
 * @param version of the source, when the file says it beside the resource, as a history does
 * @param statedAt when the source said it, if the file says so beside the resource
 */
public record Statement(JsonObject body, boolean isDeletion, Optional<String> version, Optional<Instant> statedAt) {

    public Statement {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(statedAt, "statedAt");
    }

    /** A resource that says everything itself. */
    public static Statement of(JsonObject body) {
        return new Statement(body, false, Optional.empty(), Optional.empty());
    }

    public Statement withBody(JsonObject other) {
        return new Statement(other, isDeletion, version, statedAt);
    }
}
