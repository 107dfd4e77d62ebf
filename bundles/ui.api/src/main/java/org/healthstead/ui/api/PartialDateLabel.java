// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.api;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.healthstead.api.record.PartialDate;

/**
 * Shows a date as exactly as it is known and not more: {@code 1998}, {@code March 2019}, a day, a day with a time. The
 * time is the one that the source wrote and is never converted. When its zone is not that of the server, the zone is
 * shown: {@code 23:30 UTC−5}.
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
        return words(date, ZoneId.systemDefault(), locale);
    }

    /** @param server the zone of the server, whose clock the reader is used to */
    static String words(PartialDate date, ZoneId server, Locale locale) {
        LocalDateTime local = date.local();
        return switch (date.precision()) {
            case YEAR -> Integer.toString(local.getYear());
            case MONTH -> DateStyle.month(local, locale, "yMMMM");
            case DAY -> day(local, locale);
            case TIME -> day(local, locale) + ", " + time(date, server, locale);
        };
    }

    /** The date in a short form for tables, without the time of day. */
    public static String brief(PartialDate date, Locale locale) {
        return switch (date.precision()) {
            case YEAR -> Integer.toString(date.year());
            case MONTH -> DateStyle.month(date.local(), locale, "yMMM");
            default -> date.local().format(DateStyle.brief(locale));
        };
    }

    /** Month and year, always in words: a heading. */
    public static String month(LocalDateTime local, Locale locale) {
        return local.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale));
    }

    /** The whole day. */
    public static String day(LocalDateTime local, Locale locale) {
        return local.format(DateStyle.day(locale));
    }

    /** The time of day, with its zone when that is not the server's. */
    public static String time(PartialDate date, Locale locale) {
        return time(date, ZoneId.systemDefault(), locale);
    }

    static String time(PartialDate date, ZoneId server, Locale locale) {
        String time = date.local()
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
        return date.offset()
                .filter(offset ->
                        !offset.equals(server.getRules().getOffset(date.local().toInstant(offset))))
                .map(offset -> time + '\u00a0' + zone(offset))
                .orElse(time);
    }

    /** {@code UTC−5}, {@code UTC+5:30}. */
    private static String zone(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String sign = offset.getTotalSeconds() < 0 ? "−" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
        return "UTC" + sign + minutes / 60 + rest;
    }
}
