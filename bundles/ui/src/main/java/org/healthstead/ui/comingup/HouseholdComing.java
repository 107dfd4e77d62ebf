// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.ReminderService.Reader;
import org.healthstead.platform.api.reminders.ReminderService.Reminders;
import org.healthstead.ui.context.UiServices;

/**
 * What is coming up for several people, whose dates are worked out for this one look.
 *
 * @param due who has something, the most pressing first
 * @param free who has nothing
 * @param left for whom there was no time
 */
record HouseholdComing(List<Line> due, List<Person> free, List<Person> left) {

    /** Of looking into records; plugins have a limit of their own. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    /**
     * @param person who
     * @param coming what is coming up for them
     */
    record Line(Person person, Upcoming coming) {

        private boolean isCalm() {
            return coming.past().isEmpty();
        }

        private LocalDate next() {
            return coming.ahead().isEmpty()
                    ? LocalDate.MAX
                    : coming.ahead().getFirst().day();
        }
    }

    static HouseholdComing read(UiServices services, List<Person> people, Reader reader) {
        return read(services, people, reader, BUDGET);
    }

    /** @param budget after which nobody more is looked at */
    static HouseholdComing read(UiServices services, List<Person> people, Reader reader, Duration budget) {
        Map<PersonId, Reminders> reminders = Upcoming.reminders(services, people, reader);
        List<Line> due = new ArrayList<>();
        List<Person> free = new ArrayList<>();
        List<Person> left = new ArrayList<>();
        long stopAt = System.nanoTime() + budget.toNanos();
        for (Person person : people) {
            if (System.nanoTime() - stopAt >= 0) {
                left.add(person);
                continue;
            }
            Upcoming coming = read(services, person, reminders.get(person.id()), reader);
            if (coming.isEmpty() && coming.missing().isEmpty()) {
                free.add(person);
            } else {
                due.add(new Line(person, coming));
            }
        }
        due.sort(Comparator.comparing(Line::isCalm).thenComparing(Line::next));
        return new HouseholdComing(due, free, left);
    }

    private static Upcoming read(UiServices services, Person person, Reminders reminders, Reader reader) {
        try {
            ComingUp record = ComingUp.read(services, person, reader.caller(), reader.today());
            return Upcoming.of(services, person, record, reminders, reader);
        } catch (ProblemException e) {
            // A grant that ended a moment ago.
            return Upcoming.of(new ComingUp(List.of(), List.of()));
        }
    }
}
