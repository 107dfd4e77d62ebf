// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from one to another, both included, by local time as lists have it. What has no date is in an open range only.
 *
 * @param from empty for no bound
 * @param to empty for no bound
 */
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Every day, and what has no date. */
    public static final DayRange OPEN = new DayRange(Optional.empty(), Optional.empty());

    private static final long DAY_SECONDS = 86_400;

    public DayRange since(LocalDate first) {
        return new DayRange(Optional.of(first), to);
    }

    public DayRange until(LocalDate last) {
        return new DayRange(from, Optional.of(last));
    }

    public boolean isOpen() {
        return from.isEmpty() && to.isEmpty();
    }

    /** The first {@link PartialDate#sortKey} in it, in seconds; of an open beginning the lowest there is. */
    public long first() {
        return from.map(day -> day.toEpochDay() * DAY_SECONDS).orElse(Long.MIN_VALUE);
    }

    /** The first {@link PartialDate#sortKey} after it, in seconds; of an open end the highest there is. */
    public long end() {
        return to.map(day -> day.plusDays(1).toEpochDay() * DAY_SECONDS).orElse(Long.MAX_VALUE);
    }

    /** @param sortKey {@link PartialDate#sortKey}, or {@link SeriesPoint#UNDATED} */
    public boolean admits(long sortKey) {
        return isOpen() || sortKey != SeriesPoint.UNDATED && sortKey >= first() && sortKey < end();
    }
}
