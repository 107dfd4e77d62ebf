// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;

/**
 * Stores what people said about reminders of plugins: one answer for each reminder of a person. Takes no decisions.
 * Keys and titles are sealed. Each method is one transaction; safe for several threads.
 */
public interface ReminderStore {

    /** Of one person, the newest first; empty for somebody who is not known. */
    default List<ReminderAnswer> of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, List.of());
    }

    /** Of each of these persons who has any, the newest first. Costs about as much as one of them. */
    Map<PersonId, List<ReminderAnswer>> of(Collection<PersonId> persons);

    /**
     * Keeps an answer, in place of one about the same reminder.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-PERSON-NOT-FOUND}
     */
    void put(PersonId person, ReminderAnswer answer);

    /** Forgets the answer about a reminder; false when there is none. */
    boolean remove(PersonId person, ReminderId reminder);
}
