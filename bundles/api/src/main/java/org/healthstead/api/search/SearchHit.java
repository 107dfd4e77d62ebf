// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * One found entry.
 *
 * @param id of the entry
 * @param person whose record it is in
 * @param type FHIR resource type
 * @param title the source's words; empty when it has none
 * @param date clinically relevant date, as precise as known
 * @param negated never show it as positive
 * @param why name of the field that matched best, for example {@code title}, {@code note}, {@code code}
 * @param snippet the passage that matched, or the beginning of the entry's text
 */
public record SearchHit(
        EntryId id,
        PersonId person,
        String type,
        Optional<String> title,
        Optional<PartialDate> date,
        boolean negated,
        String why,
        Snippet snippet) {

    public SearchHit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(snippet, "snippet");
    }
}
