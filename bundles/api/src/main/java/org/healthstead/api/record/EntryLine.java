// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry as a list shows it, read without its body.
 *
 * @param id of the entry
 * @param person whose record it belongs to
 * @param version current version, from 1
 * @param type FHIR resource type
 * @param category how it is grouped for a reader
 * @param title the source's words; empty when it has none
 * @param value value without unit, or the words of a coded value
 * @param unit unit of the value
 * @param flag interpretation code of the source
 * @param date clinically relevant date, as precise as known
 * @param status FHIR status
 * @param negated never show it as positive (see {@link EntrySummary#negated})
 * @param source where it comes from
 */
public record EntryLine(
        EntryId id,
        PersonId person,
        int version,
        String type,
        Category category,
        Optional<String> title,
        Optional<String> value,
        Optional<String> unit,
        Optional<String> flag,
        Optional<PartialDate> date,
        Optional<String> status,
        boolean negated,
        SourceRef source) {

    public EntryLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(source, "source");
    }
}
