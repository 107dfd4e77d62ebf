// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContext;
import org.junit.jupiter.api.Test;

class DueRemindersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final SourceRef CLINIC = Records.source("clinic");

    private final Records records = new Records();

    private List<Reminder> due(Person person, LocalDate today) {
        return new DueReminders(
                        new Schedules(),
                        records.stores().entries(),
                        records.stores().facts())
                .due(new ReminderContext(person, today, records.caller, Locale.GERMAN));
    }

    private static Optional<Reminder> find(List<Reminder> reminders, String words) {
        return reminders.stream()
                .filter(reminder -> reminder.title().contains(words))
                .findFirst();
    }

    @Test
    void remindsOfWhatIsOverdueDueAndComes() {
        Person child = records.person("2025-01-15", Person.Sex.FEMALE);
        records.given(child, CLINIC, "08", "2025-01-15");
        Reminder measles = find(due(child, TODAY), "Masern").orElseThrow();
        assertEquals(Optional.of(LocalDate.of(2026, 1, 15)), measles.due());
        assertEquals(Reminder.Urgency.DUE, measles.urgency(TODAY));
        Reminder tetanus = find(due(child, TODAY), "Tetanus").orElseThrow();
        assertEquals(Reminder.Urgency.OVERDUE, tetanus.urgency(TODAY));
        assertTrue(measles.page().orElseThrow().endsWith("/plan/mmr"));
    }

    @Test
    void theNextDoseHasAnotherKey() {
        Person child = records.person("2024-01-15", Person.Sex.FEMALE);
        records.given(child, CLINIC, "20", "2024-03-15");
        String first = find(due(child, TODAY), "Tetanus").orElseThrow().key();
        assertEquals(
                first,
                find(due(child, TODAY.plusDays(1)), "Tetanus").orElseThrow().key());
        records.given(child, CLINIC, "20", "2026-02-01");
        assertNotEquals(first, find(due(child, TODAY), "Tetanus").orElseThrow().key());
    }

    @Test
    void aRecordWithoutVaccinationsRemindsOfNothing() {
        assertEquals(List.of(), due(records.person("2024-01-15", Person.Sex.FEMALE), TODAY));
    }

    @Test
    void whatIsYearsAwayIsNoReminder() {
        Person child = records.person("2025-01-15", Person.Sex.FEMALE);
        records.given(child, CLINIC, "08", "2025-01-15");
        assertTrue(find(due(child, TODAY), "HPV").isEmpty());
    }
}
