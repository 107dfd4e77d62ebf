// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.PartialDate;

/**
 * A date as exactly as it is known and never more: {@code 1998}, {@code March 2019}, a day, a day with its time. The
 * clock is the one that the source wrote; no time zone shifts it.
 */
public final class PartialDateLabel extends HtmlComponent {

    private final transient PartialDate date;

    public PartialDateLabel(String id, PartialDate date) {
        super(id);
        this.date = Objects.requireNonNull(date, "date");
    }

    @Override
    protected void write(Html html) {
        write(html, date, getLocale());
    }

    /** Writes a {@code time} element. */
    public static void write(Html html, PartialDate date, Locale locale) {
        html.open("time", "datetime", date.text()).text(words(date, locale)).close();
    }

    /** The date in words. */
    public static String words(PartialDate date, Locale locale) {
        LocalDateTime local = date.local();
        return switch (date.precision()) {
            case YEAR -> Integer.toString(local.getYear());
            case MONTH -> month(local, locale);
            case DAY -> day(local, locale);
            case TIME -> day(local, locale) + ", " + time(local, locale);
        };
    }

    /** The date as short as a table needs it, without the time of day. */
    public static String brief(PartialDate date, Locale locale) {
        return switch (date.precision()) {
            case YEAR -> Integer.toString(date.year());
            case MONTH ->
                date.local().format(DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale));
            default ->
                date.local()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale));
        };
    }

    /** Month and year. */
    public static String month(LocalDateTime local, Locale locale) {
        return local.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale));
    }

    /** The whole day. */
    public static String day(LocalDateTime local, Locale locale) {
        return local.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** The time of day. */
    public static String time(LocalDateTime local, Locale locale) {
        return local.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }
}
