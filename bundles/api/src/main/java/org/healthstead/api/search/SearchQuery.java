// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PersonId;

/**
 * What to look for.
 *
 * @param text words as a person types them. All of them must occur. {@code "in quotes"} means the exact phrase. Other
 *     English forms of a word are found too. A blank text finds everything, newest first
 * @param person only this person's record, if given; else every record that the caller may see
 * @param type only this FHIR resource type, if given
 * @param year only entries dated in this year, if given
 * @param source only entries of this source (text form of its id), if given
 * @param from only entries dated on this day or later, if given
 * @param to only entries dated on this day or earlier, if given
 * @param limit hits on a page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the previous page ended ({@link SearchResult#cursor}); empty for the first page
 */
public record SearchQuery(
        String text,
        Optional<PersonId> person,
        Optional<String> type,
        Optional<Integer> year,
        Optional<String> source,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int limit,
        Optional<String> cursor) {

    public static final int MAX_LIMIT = 100;
    public static final int MAX_TEXT = 1_000;

    public SearchQuery {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted 1 to " + MAX_LIMIT);
        }
    }

    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit,
                Optional.empty());
    }

    public SearchQuery in(PersonId only) {
        return new SearchQuery(text, Optional.of(only), type, year, source, from, to, limit, cursor);
    }

    public SearchQuery ofType(String only) {
        return new SearchQuery(text, person, Optional.of(only), year, source, from, to, limit, cursor);
    }
}
