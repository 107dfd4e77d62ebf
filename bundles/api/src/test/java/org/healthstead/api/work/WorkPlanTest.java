// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant ALLOWED = Instant.parse("2026-03-01T10:00:30Z");

    /** With changes of half an hour, of a whole day, around midnight, and none. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Asia/Tehran",
            "Africa/Casablanca",
            "America/Asuncion",
            "Africa/Cairo",
            "Asia/Beirut",
            "Pacific/Apia",
            "Antarctica/Troll",
            "Asia/Kolkata");

    @Test
    void aPeriodBeginsWhenItIsAllowed() {
        WorkPlan plan = WorkPlan.every(Duration.ofHours(6));

        assertEquals(Optional.of(ALLOWED), plan.last(ALLOWED, ALLOWED, BERLIN));
        assertEquals(Optional.empty(), plan.last(ALLOWED, ALLOWED.minusNanos(1), BERLIN));
        assertEquals(
                Optional.of(ALLOWED.plus(Duration.ofHours(18))),
                plan.last(ALLOWED, ALLOWED.plus(Duration.ofHours(23)), BERLIN));
        assertEquals(ALLOWED, plan.next(ALLOWED, Instant.EPOCH, BERLIN));
        assertEquals(ALLOWED.plus(Duration.ofHours(6)), plan.next(ALLOWED, ALLOWED, BERLIN));
    }

    @Test
    void refusesAPeriodThatIsTooShortOrTooLong() {
        for (Duration wrong :
                List.of(Duration.ofSeconds(59), Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(367))) {
            assertThrows(IllegalArgumentException.class, () -> WorkPlan.every(wrong), wrong.toString());
        }
    }

    @Test
    void aTimeOfDayComesWhenItComes() {
        WorkPlan plan = WorkPlan.daily(LocalTime.of(5, 30));
        Instant first = Instant.parse("2026-03-02T04:30:00Z");

        assertEquals(first, plan.next(ALLOWED, ALLOWED, BERLIN));
        assertEquals(Optional.empty(), plan.last(ALLOWED, first.minusNanos(1), BERLIN), "not for what was before");
        assertEquals(Optional.of(first), plan.last(ALLOWED, first, BERLIN));
        assertEquals(
                Optional.of(Instant.parse("2026-03-08T04:30:00Z")),
                plan.last(ALLOWED, Instant.parse("2026-03-09T04:29:59Z"), BERLIN),
                "the last of those that were missed");
    }

    @Test
    void aWeekdayComesOnceAWeek() {
        WorkPlan plan = WorkPlan.weekly(DayOfWeek.MONDAY, LocalTime.of(23, 59));

        assertEquals(Instant.parse("2026-03-02T22:59:00Z"), plan.next(ALLOWED, ALLOWED, BERLIN));
        assertEquals(
                Instant.parse("2026-03-09T22:59:00Z"),
                plan.next(ALLOWED, Instant.parse("2026-03-02T22:59:00Z"), BERLIN));
    }

    @Test
    void aTimeThatIsLeftOutComesLaterAndOneThatComesTwiceOnce() {
        WorkPlan plan = WorkPlan.daily(LocalTime.of(2, 30));

        assertEquals(
                Instant.parse("2026-03-29T01:30:00Z"),
                plan.next(ALLOWED, Instant.parse("2026-03-28T12:00:00Z"), BERLIN),
                "half past three of summer");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertEquals(first, plan.next(ALLOWED, Instant.parse("2026-10-24T12:00:00Z"), BERLIN));
        assertEquals(Instant.parse("2026-10-26T01:30:00Z"), plan.next(ALLOWED, first, BERLIN));
    }

    /** Around each change of the clocks from 2011 to 2030: once for each day that there is, in order, none lost. */
    @Test
    void noDayIsLeftOutOrDoubledWhereClocksChange() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            for (Instant change : changes(zone)) {
                LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
                requireOneADay(WorkPlan.daily(time), time, change, zone, "seed " + seed + " " + name + " " + change);
            }
        }
    }

    private static void requireOneADay(WorkPlan plan, LocalTime time, Instant change, ZoneId zone, String about) {
        Instant from = change.minus(Duration.ofDays(3));
        Instant to = change.plus(Duration.ofDays(3));
        List<Instant> due = new ArrayList<>();
        for (Instant at = plan.next(from, from, zone); !at.isAfter(to); at = plan.next(from, at, zone)) {
            due.add(at);
            assertEquals(Optional.of(at), plan.last(from, at, zone), about);
            assertTrue(due.size() < 10, about);
        }
        // Found in another way: every minute of every day that there is, by its wall clock.
        List<LocalDate> days = new ArrayList<>();
        for (Instant at = from.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
                !at.isAfter(to);
                at = at.plusSeconds(60)) {
            ZonedDateTime wall = at.atZone(zone);
            if (wall.toLocalTime().equals(time) && !days.contains(wall.toLocalDate())) {
                days.add(wall.toLocalDate());
                assertTrue(due.contains(at), about + " lost " + wall);
            }
        }
        assertTrue(due.size() >= days.size() && due.size() <= days.size() + 1, about + " " + due + " " + days);
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2011-01-01T00:00:00Z"));
        while (change != null && change.getInstant().isBefore(Instant.parse("2031-01-01T00:00:00Z"))) {
            changes.add(change.getInstant());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }
}
