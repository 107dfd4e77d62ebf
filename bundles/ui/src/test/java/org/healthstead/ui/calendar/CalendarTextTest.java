// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant STAMP = Instant.parse("2026-03-10T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static String text(String summary, String description) {
        return CalendarText.of("Home", List.of(new CalendarEvent("u@h", DAY, summary, description)), STAMP);
    }

    /** As a program reads it: lines, unfolded. */
    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }

    @Test
    void writesEventsOfWholeDays() {
        assertEquals(
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Healthstead//Coming up//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Home",
                        "NAME:Home",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                        "X-PUBLISHED-TTL:PT6H",
                        "BEGIN:VEVENT",
                        "UID:u@h",
                        "DTSTAMP:20260310T000000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:Dentist",
                        "DESCRIPTION:bring the card",
                        "CLASS:PRIVATE",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR"),
                lines(text("Dentist", "bring the card")));
        assertFalse(text("Dentist", "").contains("DESCRIPTION"));
    }

    @Test
    void escapesWhatMeansSomething() {
        List<String> lines = lines(text("a\\b;c,d:e\"f", "one\ntwo\r\nthree\u0000\u007f\u0085"));

        assertTrue(lines.contains("SUMMARY:a\\\\b\\;c\\,d:e\"f"), lines::toString);
        assertTrue(lines.contains("DESCRIPTION:one\\ntwo\\nthree"), lines::toString);
    }

    /** Else a title could add lines of its own, or a whole event. */
    @Test
    void aTitleStaysOneLine() {
        List<String> lines = lines(text("x\r\nEND:VEVENT\rBEGIN:VALARM\u2028", ""));

        assertTrue(lines.contains("SUMMARY:x\\nEND:VEVENTBEGIN:VALARM\u2028"), lines::toString);
        assertEquals(19 - 1, lines.size());
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
        for (String unit : List.of("a", "é", "漢", "😀", "a漢😀")) {
            for (int lead = 0; lead < 4; lead++) {
                String summary = "x".repeat(lead) + unit.repeat(120);
                String text = text(summary, "");
                for (String line : text.split("\r\n")) {
                    byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                    assertTrue(octets.length <= 75, line);
                    assertEquals(line, new String(octets, StandardCharsets.UTF_8), "a torn character");
                }
                assertTrue(lines(text).contains("SUMMARY:" + summary), text);
            }
        }
    }
}
