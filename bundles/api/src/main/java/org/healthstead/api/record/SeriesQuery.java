// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Which points of one series are asked for. Immutable. */
public final class SeriesQuery {

    private final PersonId person;
    private final SeriesId series;
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private int limit = Integer.MAX_VALUE;

    private SeriesQuery(PersonId person, SeriesId series) {
        this.person = Objects.requireNonNull(person, "person");
        this.series = Objects.requireNonNull(series, "series");
    }

    private SeriesQuery(SeriesQuery other) {
        this(other.person, other.series);
        from = other.from;
        to = other.to;
        limit = other.limit;
    }

    /** All of it. */
    public static SeriesQuery of(PersonId person, SeriesId series) {
        return new SeriesQuery(person, series);
    }

    /** Only points dated on this day or later, by local time as lists have it. */
    public SeriesQuery since(LocalDate first) {
        SeriesQuery query = new SeriesQuery(this);
        query.from = Optional.of(first);
        return query;
    }

    /** Only points dated on this day or earlier. */
    public SeriesQuery until(LocalDate last) {
        SeriesQuery query = new SeriesQuery(this);
        query.to = Optional.of(last);
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

    public Optional<LocalDate> from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return to;
    }

    public int limit() {
        return limit;
    }

    /** True for a point of the series that is asked for. */
    public boolean admits(SeriesPoint point) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        return point.sortKey() != SeriesPoint.UNDATED && point.sortKey() >= first() && point.sortKey() < end();
    }

    /** {@link SeriesPoint#sortKey} from which points are asked for. */
    public long first() {
        return from.map(day -> day.toEpochDay() * 86_400).orElse(Long.MIN_VALUE);
    }

    /** {@link SeriesPoint#sortKey} before which points are asked for. */
    public long end() {
        return to.map(day -> day.plusDays(1).toEpochDay() * 86_400).orElse(Long.MAX_VALUE);
    }
}
