// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.reminder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.store.ReminderStore;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people said about reminders, in the database. */
@Component(service = ReminderStore.class)
public final class JpaReminderStore implements ReminderStore {

    private static final int AT_ONCE = 200;

    private final StoreUnit unit;
    private final Persons persons;
    private final ReminderAnswers answers;

    @Activate
    public JpaReminderStore(@Reference StoreUnit unit, @Reference Persons persons, @Reference ReminderAnswers answers) {
        this.unit = unit;
        this.persons = persons;
        this.answers = answers;
    }

    @Override
    public Map<PersonId, List<ReminderAnswer>> of(Collection<PersonId> wanted) {
        List<PersonKey> keys = wanted.stream()
                .distinct()
                .flatMap(person -> persons.find(person).stream())
                .toList();
        Map<PersonId, List<ReminderAnswer>> found = new HashMap<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            List<PersonKey> some = keys.subList(i, Math.min(keys.size(), i + AT_ONCE));
            unit.read(entities -> answers.of(entities, some))
                    .forEach((person, theirs) -> found.put(person.id(), theirs));
        }
        return found;
    }

    @Override
    public void put(PersonId id, ReminderAnswer answer) {
        PersonKey person = persons.find(id)
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person.", id.toString())
                        .exception());
        unit.<Void>write(entities -> {
            answers.put(entities, person, answer);
            return null;
        });
    }

    @Override
    public boolean remove(PersonId id, ReminderId reminder) {
        Optional<PersonKey> person = persons.find(id);
        return person.isPresent() && unit.writeEvenIfFull(entities -> answers.remove(entities, person.get(), reminder));
    }
}
