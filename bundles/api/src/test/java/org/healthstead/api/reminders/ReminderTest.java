// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.reminders.Reminder.Urgency;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Reminder DOSE =
            Reminder.of("mmr/2", "Second dose").from(DAY).due(DAY.plusDays(10)).overdueFrom(DAY.plusDays(20));

    @Test
    void isAsPressingAsItsDaysSay() {
        assertEquals(Urgency.AHEAD, DOSE.urgency(DAY.minusDays(1)));
        assertEquals(Urgency.POSSIBLE, DOSE.urgency(DAY));
        assertEquals(Urgency.POSSIBLE, DOSE.urgency(DAY.plusDays(9)));
        assertEquals(Urgency.DUE, DOSE.urgency(DAY.plusDays(10)));
        assertEquals(Urgency.DUE, DOSE.urgency(DAY.plusDays(19)));
        assertEquals(Urgency.OVERDUE, DOSE.urgency(DAY.plusDays(20)));
    }

    @Test
    void isNeverOverdueByItself() {
        Reminder goal = Reminder.of("steps", "8,000 steps").due(DAY);

        assertEquals(Urgency.DUE, goal.urgency(DAY.plusYears(5)));
        assertEquals(Urgency.AHEAD, goal.urgency(DAY.minusDays(1)));
    }

    @Test
    void hasNoUrgencyWithoutADay() {
        Reminder open = Reminder.of("ask", "Ask about travel");

        assertEquals(Urgency.UNDATED, open.urgency(DAY));
        assertEquals(Optional.empty(), open.day());
    }

    @Test
    void standsUnderTheDayOnWhichItIsDue() {
        assertEquals(Optional.of(DAY.plusDays(10)), DOSE.day());
        assertEquals(Optional.of(DAY), Reminder.of("a", "a").from(DAY).day());
        assertEquals(Optional.of(DAY), Reminder.of("a", "a").overdueFrom(DAY).day());
    }

    @Test
    void refusesDaysThatDoNotFollowOneAnother() {
        Reminder due = Reminder.of("a", "a").due(DAY);
        assertThrows(IllegalArgumentException.class, () -> due.from(DAY.plusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> due.overdueFrom(DAY.minusDays(1)));
        Reminder overdue = Reminder.of("a", "a").overdueFrom(DAY);
        assertThrows(IllegalArgumentException.class, () -> overdue.from(DAY.plusDays(1)));
        assertEquals(Urgency.OVERDUE, due.from(DAY).overdueFrom(DAY).urgency(DAY));
    }

    @Test
    void refusesKeysAndWordsThatNobodyCanKeepOrRead() {
        for (String wrong : List.of("", " ", "two\nlines", "x".repeat(201))) {
            assertThrows(IllegalArgumentException.class, () -> Reminder.of(wrong, "a"), wrong);
            assertThrows(IllegalArgumentException.class, () -> Reminder.of("a", wrong), wrong);
        }
        assertThrows(IllegalArgumentException.class, () -> DOSE.details(" "));
        assertThrows(IllegalArgumentException.class, () -> DOSE.details("x".repeat(1001)));
    }

    @Test
    void opensOneThing() {
        EntryId entry = new EntryId(new UUID(1, 2));

        Reminder opening = DOSE.opens("/plugin/org.example/doses").opens(entry);
        assertEquals(Optional.of(entry), opening.entry());
        assertEquals(Optional.empty(), opening.page());
        assertEquals(
                Optional.empty(), opening.opens("/plugin/org.example/doses").entry());
        for (String wrong : List.of("//evil.example", "https://evil.example", "relative", "/a\nb", "")) {
            assertThrows(IllegalArgumentException.class, () -> DOSE.opens(wrong), wrong);
        }
    }

    @Test
    void keepsItsWordsOutOfLogs() {
        String text = DOSE.details("for the trip").toString();

        assertFalse(text.contains("mmr") || text.contains("dose") || text.contains("trip"), text);
    }
}
