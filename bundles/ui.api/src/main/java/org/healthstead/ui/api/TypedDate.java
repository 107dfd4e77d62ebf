// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.PartialDate;

/**
 * Reads a date as people type it in their country, or in the {@link DateStyle} that they chose: a year, a month or a
 * day, in digits ({@code 1974-03-04}, {@code 4.3.1974}, {@code 3/1974}) or with the month as a word ({@code 4 March
 * 1974}). A year has four digits, because nobody can tell what 03/04/05 means. When the order of day and month is not
 * certain, nothing is guessed.
 */
public final class TypedDate {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern TWO = Pattern.compile("(\\d{1,4})\\s*[./-]\\s*(\\d{1,4})");
    private static final Pattern THREE =
            Pattern.compile("(\\d{1,4})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,4})\\.?");
    private static final List<String> WORDS = List.of(
            "d['.'] MMMM[' '][','][' ']uuuu",
            "d['.'] MMM['.'][' '][','][' ']uuuu",
            "MMMM d[','] uuuu",
            "MMM['.'] d[','] uuuu",
            "MMMM uuuu",
            "MMM['.'] uuuu");

    private TypedDate() {}

    /** @return empty when it is not a date, or when it can be read in two ways */
    public static Optional<PartialDate> parse(String typed, Locale locale) {
        String text = typed.strip();
        try {
            return YEAR.matcher(text).matches() ? Optional.of(PartialDate.parse(text)) : inDigits(text, locale);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The two days that a text can mean whose order of day and month is not known, the one with the day first first;
     * empty for any other text.
     */
    public static List<PartialDate> readings(String typed, Locale locale) {
        Matcher three = THREE.matcher(typed.strip());
        if (parse(typed, locale).isPresent()
                || !three.matches()
                || three.group(4).length() != 4) {
            return List.of();
        }
        try {
            int year = Integer.parseInt(three.group(4));
            int one = Integer.parseInt(three.group(1));
            int two = Integer.parseInt(three.group(3));
            return List.of(PartialDate.of(LocalDate.of(year, two, one)), PartialDate.of(LocalDate.of(year, one, two)));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    /** True for a day whose year has two digits: nobody can tell what 03/04/05 means. */
    public static boolean lacksYear(String typed) {
        Matcher three = THREE.matcher(typed.strip());
        return three.matches() && three.group(1).length() < 4 && three.group(4).length() < 4;
    }

    private static Optional<PartialDate> inDigits(String text, Locale locale) {
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            return month(two.group(1), two.group(2));
        }
        Matcher three = THREE.matcher(text);
        if (three.matches()) {
            return day(three.group(1), three.group(3), three.group(4), three.group(2), locale);
        }
        return inWords(text, locale);
    }

    private static Optional<PartialDate> month(String first, String second) {
        if (first.length() == 4) {
            return month(Integer.parseInt(first), Integer.parseInt(second));
        }
        return second.length() == 4 ? month(Integer.parseInt(second), Integer.parseInt(first)) : Optional.empty();
    }

    private static Optional<PartialDate> month(int year, int month) {
        return Optional.of(PartialDate.parse(YearMonth.of(year, month).toString()));
    }

    private static Optional<PartialDate> day(String first, String middle, String last, String mark, Locale locale) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(middle);
        int three = Integer.parseInt(last);
        if (first.length() == 4) {
            return Optional.of(PartialDate.of(LocalDate.of(one, two, three)));
        }
        if (last.length() != 4) {
            return Optional.empty();
        }
        // With full stops the day comes first everywhere. With other marks it depends on the country.
        boolean dayFirst = mark.equals(".") || one > 12 || (two <= 12 && DateStyle.isDayFirst(locale));
        boolean isCertain = mark.equals(".") || one > 12 || two > 12 || one == two || DateStyle.isCertain(locale);
        return isCertain
                ? Optional.of(PartialDate.of(LocalDate.of(three, dayFirst ? two : one, dayFirst ? one : two)))
                : Optional.empty();
    }

    /** English is written in both orders, so without a country the order is not known. */
    private static Optional<PartialDate> inWords(String text, Locale locale) {
        for (String pattern : WORDS) {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT);
            try {
                return Optional.of(date(format.parse(text)));
            } catch (DateTimeException e) {
                // Another pattern may match.
            }
        }
        return Optional.empty();
    }

    private static PartialDate date(TemporalAccessor parsed) {
        return parsed.isSupported(ChronoField.DAY_OF_MONTH)
                ? PartialDate.of(LocalDate.from(parsed))
                : PartialDate.parse(YearMonth.from(parsed).toString());
    }
}
