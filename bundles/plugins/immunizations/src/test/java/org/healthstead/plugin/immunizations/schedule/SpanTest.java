// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The examples are those of Table 3-6. */
class SpanTest {

    private static LocalDate after(String span, String date) {
        return Span.parse(span).after(LocalDate.parse(date));
    }

    @Test
    void spansAreAddedAsTheSpecificationSays() {
        assertEquals(LocalDate.of(2003, Month.JANUARY, 1), after("3y", "2000-01-01"), "CALCDT-1");
        assertEquals(LocalDate.of(2000, Month.JULY, 1), after("6m", "2000-01-01"), "CALCDT-2");
        assertEquals(LocalDate.of(2001, Month.MAY, 1), after("6m", "2000-11-01"), "CALCDT-2");
        assertEquals(LocalDate.of(2000, Month.JANUARY, 22), after("3w", "2000-01-01"), "CALCDT-3");
        assertEquals(LocalDate.of(2000, Month.MARCH, 7), after("5w", "2000-02-01"), "CALCDT-3");
        assertEquals(LocalDate.of(2001, Month.MARCH, 8), after("5w", "2001-02-01"), "CALCDT-3");
        assertEquals(LocalDate.of(2000, Month.JANUARY, 11), after("-4d", "2000-01-15"), "CALCDT-4");
        assertEquals(LocalDate.of(2000, Month.OCTOBER, 1), after("6m", "2000-03-31"), "CALCDT-5");
        assertEquals(LocalDate.of(2001, Month.MARCH, 1), after("6m", "2000-08-31"), "CALCDT-5");
        assertEquals(LocalDate.of(2000, Month.JULY, 27), after("6m-4d", "2000-01-31"), "CALCDT-6");
        assertEquals(LocalDate.of(2001, Month.MARCH, 1), after("1y", "2000-02-29"), "CALCDT-5");
    }

    @Test
    void randomDatesAgreeWithCountingOnTheCalendar() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            LocalDate date = LocalDate.ofEpochDay(random.nextInt(-20_000, 40_000));
            Span span = new Span(random.nextInt(1_300), random.nextInt(-40, 400));
            assertEquals(counted(date, span), span.after(date), date + " and " + span + ", seed " + seed);
        }
    }

    /** One month after the other, then one day after the other. */
    private static LocalDate counted(LocalDate date, Span span) {
        int year = date.getYear();
        int month = date.getMonthValue();
        for (int i = 0; i < span.months(); i++) {
            month = month == 12 ? 1 : month + 1;
            year += month == 1 ? 1 : 0;
        }
        LocalDate moved;
        try {
            moved = LocalDate.of(year, month, date.getDayOfMonth());
        } catch (DateTimeException e) {
            moved = month == 12 ? LocalDate.of(year + 1, 1, 1) : LocalDate.of(year, month + 1, 1);
        }
        for (int i = 0; i < Math.abs(span.days()); i++) {
            moved = span.days() > 0 ? moved.plusDays(1) : moved.minusDays(1);
        }
        return moved;
    }

    @Test
    void whatIsNoSpanIsNull() {
        for (String text : new String[] {"", "6", "m", "6 m", "6m-", "6q", "--4d", "123456d"}) {
            assertNull(Span.parse(text), text);
        }
        assertEquals(new Span(18, 3), Span.parse("1y+6m+1w-4d"));
    }
}
