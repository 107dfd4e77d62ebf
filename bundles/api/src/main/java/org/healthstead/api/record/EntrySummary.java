// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * One line about an entry, taken from its content by {@link #of}: what lists, search and access work with.
 *
 * @param type FHIR resource type, for example {@code Observation}
 * @param category how it is grouped for a reader
 * @param accessCategory which right opens it
 * @param confidential marked by its source as restricted ({@code meta.security} R or V of v3-Confidentiality)
 * @param title the source's words for it; empty when it has none (a page then shows the name of the type)
 * @param value the value without unit, or the words of a coded value; empty when there is none
 * @param unit the unit of the value as printed by the source
 * @param flag interpretation code of the source (v3-ObservationInterpretation, for example {@code L}), if any
 * @param date the clinically relevant date, if any
 * @param code {@code system|code} of the first coding, if any
 * @param status FHIR status, if any
 * @param negated the content says that something is not so, was not done, was refuted or entered in error: never show
 *     it as positive
 * @param practitioner reference to who did it, as written in the body, if any
 */
public record EntrySummary(
        String type,
        Category category,
        AccessCategory accessCategory,
        boolean confidential,
        Optional<String> title,
        Optional<String> value,
        Optional<String> unit,
        Optional<String> flag,
        Optional<PartialDate> date,
        Optional<String> code,
        Optional<String> status,
        boolean negated,
        Optional<String> practitioner) {

    public EntrySummary {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(accessCategory, "accessCategory");
    }

    /**
     * Reads the summary out of a FHIR R4 resource. Never fails: what is missing or malformed is left empty.
     *
     * <p>Cost: a few microseconds.
     */
    public static EntrySummary of(JsonObject body) {
        return SummaryReader.read(body);
    }
}
