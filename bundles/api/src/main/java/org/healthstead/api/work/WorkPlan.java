// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.work;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When work is done. Immutable.
 *
 * <p>A time of day is one of the household's zone, and comes once a day whatever its clocks do: a time that is left out
 * when they are put forward comes as much later as they are put forward, and of a time that comes twice the first
 * counts (RFC 5545, 3.3.5).
 */
public final class WorkPlan {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Weekdays come again within this many days, one of which a zone may have left out. */
    private static final int WITHIN_DAYS = 9;

    private final Duration period;
    private final Set<DayOfWeek> days;
    private final LocalTime time;

    private WorkPlan(Duration period, Set<DayOfWeek> days, LocalTime time) {
        this.period = period;
        this.days = days;
        this.time = time;
    }

    /**
     * Again and again, for the first time as soon as it is allowed.
     *
     * @param period 1 minute to 366 days
     * @throws IllegalArgumentException for another period
     */
    public static WorkPlan every(Duration period) {
        if (period.compareTo(SHORTEST) < 0 || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a period of " + period + ", wanted 1 minute to 366 days");
        }
        return new WorkPlan(period, Set.of(), null);
    }

    /** Once a day, for the first time when that time comes. */
    public static WorkPlan daily(LocalTime time) {
        return new WorkPlan(null, EnumSet.allOf(DayOfWeek.class), Objects.requireNonNull(time, "time"));
    }

    /** Once a week. */
    public static WorkPlan weekly(DayOfWeek day, LocalTime time) {
        return new WorkPlan(null, EnumSet.of(day), Objects.requireNonNull(time, "time"));
    }

    /**
     * The last time at which it was due.
     *
     * @param allowed since when it is allowed
     * @param now counts as well
     * @return empty when it was not due yet
     */
    public Optional<Instant> last(Instant allowed, Instant now, ZoneId zone) {
        if (now.isBefore(allowed)) {
            return Optional.empty();
        }
        if (period != null) {
            long periods = Duration.between(allowed, now).dividedBy(period);
            return Optional.of(allowed.plus(period.multipliedBy(periods)));
        }
        LocalDate latest = now.atZone(zone).toLocalDate().plusDays(1);
        for (int i = 0; i <= WITHIN_DAYS; i++) {
            LocalDate day = latest.minusDays(i);
            Instant due = at(day, zone);
            if (days.contains(day.getDayOfWeek()) && !due.isAfter(now)) {
                return Optional.of(due).filter(allowed::isBefore);
            }
        }
        throw new IllegalStateException("no day of " + days);
    }

    /** The next time at which it is due after a moment. */
    public Instant next(Instant allowed, Instant after, ZoneId zone) {
        Instant from = after.isBefore(allowed) ? allowed : after;
        if (period != null) {
            return after.isBefore(allowed)
                    ? allowed
                    : allowed.plus(
                            period.multipliedBy(Duration.between(allowed, from).dividedBy(period) + 1));
        }
        LocalDate earliest = from.atZone(zone).toLocalDate().minusDays(1);
        for (int i = 0; i <= WITHIN_DAYS; i++) {
            LocalDate day = earliest.plusDays(i);
            Instant due = at(day, zone);
            if (days.contains(day.getDayOfWeek()) && due.isAfter(from)) {
                return due;
            }
        }
        throw new IllegalStateException("no day of " + days);
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    @Override
    public String toString() {
        return period != null ? "every " + period : days + " at " + time;
    }
}
