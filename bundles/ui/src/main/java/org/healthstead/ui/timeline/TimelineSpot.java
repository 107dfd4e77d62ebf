// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a life: a year, a month or a day.
 *
 * @param year 1 to 9999
 * @param month 1 to 12; 0 for a whole year
 * @param day of the month; 0 for a whole month or year
 */
record TimelineSpot(int year, int month, int day) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    static TimelineSpot of(int year) {
        return new TimelineSpot(year, 0, 0);
    }

    /**
     * Reads {@code 2019}, {@code 2019-03} or {@code 2019-03-31}.
     *
     * @throws IllegalArgumentException for anything else, and for a day that no calendar has
     */
    static TimelineSpot parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || text.startsWith("0000")) {
            throw new IllegalArgumentException("no year, month or day");
        }
        TimelineSpot spot = new TimelineSpot(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        boolean isReal = (parts.group(2) == null || spot.month >= 1 && spot.month <= 12)
                && (parts.group(3) == null
                        || YearMonth.of(spot.year, spot.month).isValidDay(spot.day));
        if (!isReal) {
            throw new IllegalArgumentException("no such day");
        }
        return spot;
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** With which a list of entries begins, newest first. */
    LocalDate lastDay() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    String text() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
