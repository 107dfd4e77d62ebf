// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.store.ReminderStore;

/** What people said about reminders, in maps. */
final class MemoryReminderStore implements ReminderStore {

    private final Predicate<PersonId> isKnown;
    private final Map<PersonId, Map<ReminderId, ReminderAnswer>> answers = new HashMap<>();

    /** @param isKnown whether there is such a person */
    MemoryReminderStore(Predicate<PersonId> isKnown) {
        this.isKnown = isKnown;
    }

    @Override
    public synchronized Map<PersonId, List<ReminderAnswer>> of(Collection<PersonId> persons) {
        Map<PersonId, List<ReminderAnswer>> found = new HashMap<>();
        for (PersonId person : persons) {
            Map<ReminderId, ReminderAnswer> theirs = answers.getOrDefault(person, Map.of());
            if (!theirs.isEmpty()) {
                found.put(
                        person,
                        theirs.values().stream()
                                .sorted(Comparator.comparing(ReminderAnswer::at).reversed())
                                .toList());
            }
        }
        return found;
    }

    @Override
    public synchronized void put(PersonId person, ReminderAnswer answer) {
        if (!isKnown.test(person)) {
            throw ProblemCode.PERSON_NOT_FOUND
                    .problem("There is no such person.", person.toString())
                    .exception();
        }
        answers.computeIfAbsent(person, none -> new LinkedHashMap<>()).put(answer.reminder(), answer);
    }

    @Override
    public synchronized boolean remove(PersonId person, ReminderId reminder) {
        return answers.containsKey(person) && answers.get(person).remove(reminder) != null;
    }
}
