// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService;

/** Reminders that a test offers, and what was said about them. */
public final class MemoryReminders implements ReminderService {

    private final Map<PersonId, List<Offered>> offered = new HashMap<>();
    private final Map<PersonId, Map<ReminderId, ReminderAnswer>> answers = new HashMap<>();
    public final Set<String> missing = new TreeSet<>();

    /** For how many people reminders were asked, the last time. */
    public int asked;

    public ReminderId offer(Person person, Reminder reminder) {
        ReminderId id = new ReminderId("org.example.doses", "doses", reminder.key());
        offered.computeIfAbsent(person.id(), none -> new ArrayList<>()).add(new Offered(id, "Dose Planner", reminder));
        return id;
    }

    @Override
    public boolean hasContributions() {
        return true;
    }

    @Override
    public Map<PersonId, Reminders> of(List<Person> persons, Reader reader) {
        asked = persons.size();
        Map<PersonId, Reminders> all = new HashMap<>();
        for (Person person : persons) {
            List<ReminderAnswer> away =
                    List.copyOf(answers.getOrDefault(person.id(), Map.of()).values());
            all.put(
                    person.id(),
                    new Reminders(
                            offered.getOrDefault(person.id(), List.of()).stream()
                                    .filter(each -> away.stream()
                                            .noneMatch(
                                                    answer -> answer.reminder().equals(each.id())))
                                    .toList(),
                            away,
                            missing));
        }
        return all;
    }

    @Override
    public void answer(
            Person person,
            ReminderId reminder,
            ReminderAnswer.Verdict verdict,
            Optional<LocalDate> until,
            Reader reader) {
        String title = offered.get(person.id()).stream()
                .filter(each -> each.id().equals(reminder))
                .findFirst()
                .orElseThrow()
                .reminder()
                .title();
        answers.computeIfAbsent(person.id(), none -> new HashMap<>())
                .put(
                        reminder,
                        new ReminderAnswer(
                                reminder,
                                title,
                                "Dose Planner",
                                verdict,
                                until,
                                Optional.of(reader.caller().account()),
                                Instant.EPOCH));
    }

    @Override
    public void takeBack(Person person, ReminderId reminder, Reader reader) {
        answers.getOrDefault(person.id(), new HashMap<>()).remove(reminder);
    }
}
