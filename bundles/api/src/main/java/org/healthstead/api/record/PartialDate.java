// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: FHIR R4 {@code date}, {@code dateTime} and {@code instant}. A date without a time
 * is never shifted by a time zone; a date with a time is shown and ordered by the clock that its source wrote.
 *
 * @param text the FHIR text, for example {@code 2019}, {@code 2019-03}, {@code 2019-03-31T08:15:00+02:00}
 * @param precision how much of it is known
 * @param local the earliest local date and time that the text can mean
 */
public record PartialDate(String text, Precision precision, LocalDateTime local) {

    /** How much of a date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        /** Date and time of day. */
        TIME
    }

    private static final Pattern TIME_WITHOUT_SECONDS = Pattern.compile(".*T[0-9]{2}:[0-9]{2}(Z|[+-].*)?");

    public PartialDate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(local, "local");
    }

    /**
     * Reads FHIR's date, dateTime or instant; tolerates a time without seconds or without zone, which real files have.
     *
     * @throws DateTimeException when it is none, or is a day that no calendar has ({@code 2021-02-30})
     */
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 ->
                new PartialDate(
                        text,
                        Precision.YEAR,
                        YearMonth.parse(text + "-01").atDay(1).atStartOfDay());
            case 7 ->
                new PartialDate(
                        text, Precision.MONTH, YearMonth.parse(text).atDay(1).atStartOfDay());
            case 10 ->
                new PartialDate(text, Precision.DAY, LocalDate.parse(text).atStartOfDay());
            default -> new PartialDate(text, Precision.TIME, localTime(text));
        };
    }

    /** A day without time. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), Precision.DAY, day.atStartOfDay());
    }

    private static LocalDateTime localTime(String text) {
        String full = TIME_WITHOUT_SECONDS.matcher(text).matches() ? withSeconds(text) : text;
        boolean zoned = full.endsWith("Z") || full.indexOf('+') > 0 || full.lastIndexOf('-') > 7;
        return zoned ? OffsetDateTime.parse(full).toLocalDateTime() : LocalDateTime.parse(full);
    }

    private static String withSeconds(String text) {
        int end = text.indexOf('T') + 6;
        return text.substring(0, end) + ":00" + text.substring(end);
    }

    /** The local date and time as seconds since 1970 without any zone: what records are ordered by. */
    public long sortKey() {
        return local.toEpochSecond(ZoneOffset.UTC);
    }

    public int year() {
        return local.getYear();
    }

    @Override
    public String toString() {
        return text;
    }
}
