// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a file says about an item: its content, or that its source has deleted it.
 *
 * @param body FHIR R4 resource; for a deleted item only its type
 * @param isDeletion true when the source has deleted it
 * @param version the source's version, if the file gives it outside of the resource, as a history does
 * @param statedAt when the source said it, if the file gives that outside of the resource
 */
public record Statement(JsonObject body, boolean isDeletion, Optional<String> version, Optional<Instant> statedAt) {

    public Statement {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(statedAt, "statedAt");
    }

    /** A statement whose facts are all in the resource. */
    public static Statement of(JsonObject body) {
        return new Statement(body, false, Optional.empty(), Optional.empty());
    }

    public Statement withBody(JsonObject other) {
        return new Statement(other, isDeletion, version, statedAt);
    }
}
