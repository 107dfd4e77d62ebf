// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.healthstead.api.record.PartialDate;

/**
 * How a reader wants dates to be written and read: as the language does, or in an order of their own. The choice is
 * part of the reader's locale, as a private-use extension ({@code de-x-dates-iso}), so that whatever knows the locale
 * writes and reads dates alike.
 */
public enum DateStyle {
    AS_LANGUAGE(""),
    ISO("iso"),
    DAY_FIRST("dmy"),
    MONTH_FIRST("mdy");

    private static final String MARK = "dates-";
    private static final List<DateStyle> ALL = List.of(values());

    private final String code;

    DateStyle(String code) {
        this.code = code;
    }

    /** {@code iso}, {@code dmy}, {@code mdy}; empty for the language's own. */
    public String code() {
        return code;
    }

    /** @return the language's own for any code that is not known */
    public static DateStyle ofCode(String code) {
        return ALL.stream().filter(style -> style.code.equals(code)).findFirst().orElse(AS_LANGUAGE);
    }

    /** The style of a reader. */
    public static DateStyle of(Locale locale) {
        String kept = locale.hasExtensions() ? locale.getExtension(Locale.PRIVATE_USE_EXTENSION) : null;
        return kept == null || !kept.startsWith(MARK) ? AS_LANGUAGE : ofCode(kept.substring(MARK.length()));
    }

    /** The same reader with this style. */
    public Locale in(Locale locale) {
        return new Locale.Builder()
                .setLocale(locale)
                .setExtension(Locale.PRIVATE_USE_EXTENSION, code.isEmpty() ? "" : MARK + code)
                .build();
    }

    /** Language and country alone, as HTML wants them. */
    public static Locale plain(Locale locale) {
        return locale.stripExtensions();
    }

    /** A whole day, with the month as a word where the style has words. */
    static DateTimeFormatter day(Locale locale) {
        return words(locale, FormatStyle.LONG, "d MMMM uuuu", "MMMM d, uuuu");
    }

    /** A day in a form that is short enough for tables. */
    public static DateTimeFormatter brief(Locale locale) {
        return words(locale, FormatStyle.MEDIUM, "d MMM uuuu", "MMM d, uuuu");
    }

    private static DateTimeFormatter words(Locale locale, FormatStyle format, String dayFirst, String monthFirst) {
        String pattern = switch (of(locale)) {
            case AS_LANGUAGE -> "";
            case ISO -> "uuuu-MM-dd";
            case DAY_FIRST -> isDayFirstByLanguage(locale, format) ? "" : dayFirst;
            case MONTH_FIRST -> isDayFirstByLanguage(locale, format) ? monthFirst : "";
        };
        return pattern.isEmpty()
                ? DateTimeFormatter.ofLocalizedDate(format).withLocale(locale)
                : DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** A month in a year, with the word for it where the style has words. */
    static String month(LocalDateTime local, Locale locale, String template) {
        DateTimeFormatter format = of(locale) == ISO
                ? DateTimeFormatter.ofPattern("uuuu-MM", locale)
                : DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
        return local.format(format);
    }

    /**
     * A date as far as it is known, in digits, as a field shows it: {@link TypedDate} reads it with the same locale.
     */
    public static String typed(PartialDate date, Locale locale) {
        return switch (date.precision()) {
            case YEAR -> String.valueOf(date.year());
            case MONTH -> date.local().format(DateTimeFormatter.ofPattern(typedMonth(locale)));
            case DAY, TIME -> date.local().format(DateTimeFormatter.ofPattern(typedDay(locale)));
        };
    }

    private static String typedDay(Locale locale) {
        return switch (of(locale)) {
            case AS_LANGUAGE -> hasFullStops(locale) ? "dd.MM.uuuu" : "uuuu-MM-dd";
            case ISO -> "uuuu-MM-dd";
            case DAY_FIRST -> hasFullStops(locale) ? "dd.MM.uuuu" : "dd/MM/uuuu";
            case MONTH_FIRST -> "MM/dd/uuuu";
        };
    }

    private static String typedMonth(Locale locale) {
        return typedDay(locale).startsWith("uuuu") ? "uuuu-MM" : "MM/uuuu";
    }

    private static boolean hasFullStops(Locale locale) {
        return locale.getLanguage().equals("de");
    }

    /** Whether 3/4 is the third of April. */
    static boolean isDayFirst(Locale locale) {
        return switch (of(locale)) {
            case DAY_FIRST -> true;
            case MONTH_FIRST -> false;
            case AS_LANGUAGE, ISO -> isDayFirstByLanguage(locale, FormatStyle.SHORT);
        };
    }

    /** Whether it is certain what 3/4 is: English is read in both ways, unless the country or the reader says which. */
    static boolean isCertain(Locale locale) {
        return of(locale) == DAY_FIRST
                || of(locale) == MONTH_FIRST
                || !locale.getCountry().isEmpty()
                || !locale.getLanguage().equals("en");
    }

    private static boolean isDayFirstByLanguage(Locale locale, FormatStyle format) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                format, null, IsoChronology.INSTANCE, plain(locale));
        return pattern.indexOf('d') < pattern.indexOf('M');
    }
}
