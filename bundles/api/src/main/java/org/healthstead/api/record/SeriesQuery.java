// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.LocalDate;
import java.util.Objects;

/** Which points of one series are asked for. Immutable. */
public final class SeriesQuery {

    private final PersonId person;
    private final SeriesId series;
    private DayRange days = DayRange.OPEN;
    private int limit = Integer.MAX_VALUE;

    private SeriesQuery(PersonId person, SeriesId series) {
        this.person = Objects.requireNonNull(person, "person");
        this.series = Objects.requireNonNull(series, "series");
    }

    private SeriesQuery(SeriesQuery other) {
        this(other.person, other.series);
        days = other.days;
        limit = other.limit;
    }

    /** All of it. */
    public static SeriesQuery of(PersonId person, SeriesId series) {
        return new SeriesQuery(person, series);
    }

    /** Only points dated on this day or later, by local time as lists have it. */
    public SeriesQuery since(LocalDate first) {
        SeriesQuery query = new SeriesQuery(this);
        query.days = days.since(first);
        return query;
    }

    /** Only points dated on this day or earlier. */
    public SeriesQuery until(LocalDate last) {
        SeriesQuery query = new SeriesQuery(this);
        query.days = days.until(last);
        return query;
    }

    /** @param most the newest so many, at least 1 */
    public SeriesQuery limit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("limit is " + most + ", wanted at least 1");
        }
        SeriesQuery query = new SeriesQuery(this);
        query.limit = most;
        return query;
    }

    public PersonId person() {
        return person;
    }

    public SeriesId series() {
        return series;
    }

    public DayRange days() {
        return days;
    }

    public int limit() {
        return limit;
    }
}
