// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Objects;
import org.healthstead.api.json.JsonObject;

/**
 * One item of a person's record, in its current version or an earlier one. It holds exactly one FHIR R4 resource.
 * Immutable.
 *
 * @param id the same in all versions, and equal to the FHIR logical id in the body
 * @param person whose record it belongs to
 * @param version from 1
 * @param changeNumber position of this version in the order of all committed changes
 * @param recordedAt when this version was committed
 * @param source where it comes from
 * @param projection what lists show of it
 * @param body the FHIR resource
 */
public record Entry(
        EntryId id,
        PersonId person,
        int version,
        long changeNumber,
        Instant recordedAt,
        SourceRef source,
        Projection projection,
        JsonObject body) {

    public Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(projection, "projection");
        Objects.requireNonNull(body, "body");
    }

    /** FHIR resource type. */
    public String type() {
        return projection.type();
    }
}
