// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of one person a list shows, newest first; entries without a date come last.
 *
 * <pre>{@code
 * EntryQuery.of(person, 50).of(Category.clinical()).until(LocalDate.of(2019, 12, 31))
 * }</pre>
 *
 * @param person whose record
 * @param type only this FHIR resource type, if given
 * @param categories only these; empty for all. One category, {@link Category#clinical()} and
 *     {@link Category#background()} cost no more than everything does, other sets a little more for each category
 * @param from only entries dated on this day or later, if given
 * @param to only entries dated on this day or earlier, if given
 * @param limit entries on a page, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended ({@link EntryPage#next}), if it is not the first
 */
public record EntryQuery(
        PersonId person,
        Optional<String> type,
        Set<Category> categories,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int limit,
        Optional<String> cursor) {

    public static final int MAX_LIMIT = 1_000;

    public EntryQuery {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(type, "type");
        categories = Set.copyOf(categories);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted 1 to " + MAX_LIMIT);
        }
    }

    /** The first page of everything. */
    public static EntryQuery of(PersonId person, int limit) {
        return new EntryQuery(
                person, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), limit, Optional.empty());
    }

    public EntryQuery ofType(String only) {
        return new EntryQuery(person, Optional.of(only), categories, from, to, limit, cursor);
    }

    /** @param only empty for all */
    public EntryQuery of(Set<Category> only) {
        return new EntryQuery(person, type, only, from, to, limit, cursor);
    }

    public EntryQuery since(LocalDate first) {
        return new EntryQuery(person, type, categories, Optional.of(first), to, limit, cursor);
    }

    public EntryQuery until(LocalDate last) {
        return new EntryQuery(person, type, categories, from, Optional.of(last), limit, cursor);
    }

    public EntryQuery after(String cursorOfThePageBefore) {
        return new EntryQuery(person, type, categories, from, to, limit, Optional.of(cursorOfThePageBefore));
    }
}
