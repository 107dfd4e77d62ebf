// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonId;

/**
 * An entry that was found.
 *
 * @param id of the entry
 * @param person whose record it is in
 * @param type FHIR resource type
 * @param title in the source's words; empty when it has none
 * @param date clinically relevant date, as precise as known
 * @param negated true when the entry must not be shown as positive
 * @param why the field that matched best, for example {@code title}, {@code note}, {@code code}
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
