// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The time that charts show.
 *
 * @param first seconds since 1970
 * @param last not before the first
 * @param zone whose clock is printed
 */
record TimeSpan(long first, long last, ZoneOffset zone) {

    /** @param points at least one, ordered by time */
    static TimeSpan of(List<ChartPoint> points) {
        ZoneOffset zone =
                points.getLast().point().date().flatMap(date -> date.offset()).orElse(ZoneOffset.UTC);
        return new TimeSpan(points.getFirst().time(), points.getLast().time(), zone);
    }

    TimeSpan with(TimeSpan other) {
        return new TimeSpan(Math.min(first, other.first), Math.max(last, other.last), zone);
    }

    boolean holds(long time) {
        return time >= first && time <= last;
    }

    LocalDate firstDay() {
        return LocalDateTime.ofEpochSecond(first, 0, zone).toLocalDate();
    }

    LocalDate lastDay() {
        return LocalDateTime.ofEpochSecond(last, 0, zone).toLocalDate();
    }
}
