// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that is as exact as it is known: FHIR R4 {@code date}, {@code dateTime} or {@code instant}. Immutable.
 *
 * <p>A date without a time is never shifted by a time zone. Lists order a date with a time by the clock time that its
 * source wrote ({@link #sortKey}). To tell which of two is newer, use {@link #instantKey}.
 *
 * @param text as the source wrote it, for example {@code 2019}, {@code 2019-03}, {@code 2019-03-31T08:15:00+02:00}
 * @param precision how much of it is known
 * @param local the earliest local date and time that the text can stand for
 * @param offset the offset from UTC, if the source gives one
 */
public record PartialDate(String text, Precision precision, LocalDateTime local, Optional<ZoneOffset> offset) {

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        /** Date and time of day. */
        TIME
    }

    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(-?)([0-9]{2})\\2([0-9]{2})([Zz]|[+-][0-9]{2}:[0-9]{2})?");

    private static final Pattern TIME = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2})"
            + "(?::([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,30}))?)?)?(?: ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?))?");

    private static final int NANO_DIGITS = 9;

    public PartialDate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(offset, "offset");
    }

    /**
     * Reads a FHIR date, dateTime or instant. Also accepts forms that occur in real files and can mean only one thing:
     * no seconds or minutes, no zone or one without a colon, a blank or a lower-case letter for {@code T},
     * {@code 20240305}, a zone after a day, 24 o'clock, a leap second, and more than nine digits of a second.
     *
     * @throws DateTimeException when the text is not a date, or is a day that does not exist ({@code 2021-02-30})
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> month(text, text + "-01", Precision.YEAR);
            case 7 -> month(text, text, Precision.MONTH);
            default -> dayOrTime(text);
        };
    }

    private static PartialDate month(String text, String month, Precision precision) {
        return new PartialDate(text, precision, YearMonth.parse(month).atDay(1).atStartOfDay(), Optional.empty());
    }

    private static PartialDate dayOrTime(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return new PartialDate(
                    text,
                    Precision.TIME,
                    local(time),
                    Optional.ofNullable(time.group(8)).map(PartialDate::zone));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = LocalDate.of(number(day.group(1)), number(day.group(3)), number(day.group(4)));
            return new PartialDate(text, Precision.DAY, date.atStartOfDay(), Optional.empty());
        }
        throw new DateTimeException("no date of FHIR: " + text.length() + " characters");
    }

    private static LocalDateTime local(Matcher time) {
        LocalDate date = LocalDate.of(number(time.group(1)), number(time.group(2)), number(time.group(3)));
        int hour = number(time.group(4));
        int minute = number(time.group(5));
        int second = number(time.group(6));
        if (hour == 24 && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        // Java has no 61st second. The text keeps it.
        return date.atTime(LocalTime.of(hour, minute, second == 60 ? 59 : second, nanos(time.group(7))));
    }

    private static int nanos(String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return number(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    private static ZoneOffset zone(String text) {
        return text.equalsIgnoreCase("z") || text.equals("-00:00") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** A day without a time. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), Precision.DAY, day.atStartOfDay(), Optional.empty());
    }

    /** The local date and time in seconds since 1970, ignoring the zone. Lists are ordered by it. */
    public long sortKey() {
        return local.toEpochSecond(ZoneOffset.UTC);
    }

    /**
     * Seconds since 1970, to tell which of two dates is newer: the instant if there is a zone, else the same as
     * {@link #sortKey}.
     */
    public long instantKey() {
        return local.toEpochSecond(offset.orElse(ZoneOffset.UTC));
    }

    /** The last second that the date may mean, as {@link #instantKey}: of "2024" the last one of that year. */
    public long latestInstantKey() {
        LocalDateTime end = switch (precision) {
            case YEAR -> local.plusYears(1);
            case MONTH -> local.plusMonths(1);
            case DAY -> local.plusDays(1);
            case TIME -> local.plusSeconds(1);
        };
        return end.toEpochSecond(offset.orElse(ZoneOffset.UTC)) - 1;
    }

    public int year() {
        return local.getYear();
    }

    @Override
    public String toString() {
        return text;
    }
}
