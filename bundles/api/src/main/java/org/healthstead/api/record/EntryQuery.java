// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Says which entries of one person a list shows. The newest come first, entries without a date last. Immutable; each
 * method returns a changed copy.
 *
 * <pre>{@code
 * EntryQuery.of(person, 50).of(Category.clinical()).until(LocalDate.of(2019, 12, 31))
 * }</pre>
 */
public final class EntryQuery {

    public static final int MAX_LIMIT = 1_000;

    private final PersonId person;
    private final int limit;
    private Set<String> types = Set.of();
    private Set<Category> categories = Set.of();
    private boolean currentOnly;
    private boolean notCurrentOnly;
    private DayRange days = DayRange.OPEN;
    private Optional<String> cursor = Optional.empty();

    private EntryQuery(PersonId person, int limit) {
        this.person = Objects.requireNonNull(person, "person");
        this.limit = limit;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted 1 to " + MAX_LIMIT);
        }
    }

    private EntryQuery(EntryQuery other) {
        this(other.person, other.limit);
        types = other.types;
        categories = other.categories;
        currentOnly = other.currentOnly;
        notCurrentOnly = other.notCurrentOnly;
        days = other.days;
        cursor = other.cursor;
    }

    /**
     * The first page of everything.
     *
     * @param limit entries on a page, 1 to {@value #MAX_LIMIT}
     */
    public static EntryQuery of(PersonId person, int limit) {
        return new EntryQuery(person, limit);
    }

    /** @param only this FHIR resource type */
    public EntryQuery ofType(String only) {
        return ofTypes(Set.of(only));
    }

    /** @param only these FHIR resource types; empty for all. Each of them costs a little more */
    public EntryQuery ofTypes(Set<String> only) {
        EntryQuery query = new EntryQuery(this);
        query.types = Set.copyOf(only);
        return query;
    }

    /**
     * @param only empty for all. A single category, {@link Category#clinical()} and {@link Category#background()} cost
     *     no more than all entries; another set costs a little more for each category in it
     */
    public EntryQuery of(Set<Category> only) {
        EntryQuery query = new EntryQuery(this);
        query.categories = Set.copyOf(only);
        return query;
    }

    /** Only entries that are current: {@link Projection#current}. */
    public EntryQuery current() {
        EntryQuery query = new EntryQuery(this);
        query.currentOnly = true;
        query.notCurrentOnly = false;
        return query;
    }

    /** Only entries that are not current: over, planned, denied, or of a type that is never current. */
    public EntryQuery notCurrent() {
        EntryQuery query = new EntryQuery(this);
        query.currentOnly = false;
        query.notCurrentOnly = true;
        return query;
    }

    /** Only entries dated on this day or later. */
    public EntryQuery since(LocalDate first) {
        EntryQuery query = new EntryQuery(this);
        query.days = days.since(first);
        return query;
    }

    /** Only entries dated on this day or earlier. */
    public EntryQuery until(LocalDate last) {
        EntryQuery query = new EntryQuery(this);
        query.days = days.until(last);
        return query;
    }

    /** Only entries dated within these days. */
    public EntryQuery within(DayRange wanted) {
        EntryQuery query = new EntryQuery(this);
        query.days = Objects.requireNonNull(wanted, "wanted");
        return query;
    }

    /** @param cursorOfThePageBefore {@link EntryPage#next} */
    public EntryQuery after(String cursorOfThePageBefore) {
        EntryQuery query = new EntryQuery(this);
        query.cursor = Optional.of(cursorOfThePageBefore);
        return query;
    }

    public PersonId person() {
        return person;
    }

    /** Empty for all. */
    public Set<String> types() {
        return types;
    }

    /** Empty for all. */
    public Set<Category> categories() {
        return categories;
    }

    /** True when only current entries are asked for. */
    public boolean isCurrentOnly() {
        return currentOnly;
    }

    /** True when only entries are asked for that are not current. */
    public boolean isNotCurrentOnly() {
        return notCurrentOnly;
    }

    public DayRange days() {
        return days;
    }

    public int limit() {
        return limit;
    }

    public Optional<String> cursor() {
        return cursor;
    }
}
