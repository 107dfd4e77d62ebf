// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import java.time.LocalDate;

/**
 * An age or an interval: months and days, each may be negative. CDC writes "6 months - 4 days", a schedule file writes
 * {@code 6m-4d}.
 *
 * @param months whole months; a year is twelve of them, because both keep the day of the month (CALCDT-1, CALCDT-2)
 * @param days days; a week is seven of them (CALCDT-3)
 */
public record Span(int months, int days) {

    private static final int MOST_DIGITS = 5;

    /**
     * Reads the form of a schedule file.
     *
     * @return null when the text is not a span
     */
    static Span parse(String text) {
        int months = 0;
        int days = 0;
        int at = 0;
        while (at < text.length()) {
            int sign = text.charAt(at) == '-' ? -1 : 1;
            at += text.charAt(at) == '-' || text.charAt(at) == '+' ? 1 : 0;
            int digits = at;
            int amount = 0;
            while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0 && at - digits < MOST_DIGITS) {
                amount = 10 * amount + Character.digit(text.charAt(at++), 10);
            }
            if (at == digits || at == text.length()) {
                return null;
            }
            switch (text.charAt(at++)) {
                case 'y' -> months += sign * 12 * amount;
                case 'm' -> months += sign * amount;
                case 'w' -> days += sign * 7 * amount;
                case 'd' -> days += sign * amount;
                default -> {
                    return null;
                }
            }
        }
        return text.isEmpty() ? null : new Span(months, days);
    }

    /**
     * The date that is this span after another one: months first, then days (CALCDT-6). A day that the month does not
     * have becomes the first day of the next month (CALCDT-5). {@link LocalDate#plusMonths} would take the last day of
     * the same month.
     */
    public LocalDate after(LocalDate date) {
        int month = date.getYear() * 12 + date.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
        LocalDate moved = date.getDayOfMonth() > first.lengthOfMonth()
                ? first.plusMonths(1)
                : first.withDayOfMonth(date.getDayOfMonth());
        return days == 0 ? moved : moved.plusDays(days);
    }

    /** About how long this is, to compare two spans without a date they start from. */
    public double length() {
        return months * 30.4375 + days;
    }
}
