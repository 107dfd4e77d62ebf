// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes events of whole days as iCalendar, RFC 5545. Not safe for several threads. */
final class CalendarText {

    /** Of a line without its end, RFC 5545, 3.1. */
    private static final int MAX_OCTETS = 75;

    /** How often programs are asked to come again. */
    private static final String EVERY = "PT6H";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder(4_096);

    private CalendarText() {}

    /**
     * @param name of the calendar
     * @param stamp when the events were worked out
     */
    static String of(String name, List<CalendarEvent> events, Instant stamp) {
        CalendarText text = new CalendarText();
        text.line("BEGIN", "VCALENDAR");
        text.line("VERSION", "2.0");
        text.line("PRODID", "-//Healthstead//Coming up//EN");
        text.line("CALSCALE", "GREGORIAN");
        text.line("X-WR-CALNAME", escaped(name));
        text.line("NAME", escaped(name));
        text.line("REFRESH-INTERVAL;VALUE=DURATION", EVERY);
        text.line("X-PUBLISHED-TTL", EVERY);
        events.forEach(event -> text.event(event, stamp));
        text.line("END", "VCALENDAR");
        return text.out.toString();
    }

    private void event(CalendarEvent event, Instant stamp) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", STAMP.format(stamp));
        line("DTSTART;VALUE=DATE", date(event.day()));
        line("DTEND;VALUE=DATE", date(event.day().plusDays(1)));
        line("SUMMARY", escaped(event.summary()));
        if (!event.description().isEmpty()) {
            line("DESCRIPTION", escaped(event.description()));
        }
        line("CLASS", "PRIVATE");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** As a value of type TEXT, 3.3.11; what is no character of it is left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!isForbidden(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\t' || c >= 0x7F && c <= 0x9F || c >= 0xD800 && c <= 0xDFFF;
    }

    /** Folds after octets and never within a character, 3.1. */
    private void line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int i = 0; i < whole.length(); i += Character.charCount(whole.codePointAt(i))) {
            String character = Character.toString(whole.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
    }
}
