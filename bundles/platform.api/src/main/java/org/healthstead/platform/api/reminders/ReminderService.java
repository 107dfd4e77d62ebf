// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;

/**
 * What plugins remind people of, and what people said about it. Provided by the reminders bundle; safe for several
 * threads.
 */
public interface ReminderService {

    /**
     * Who reads.
     *
     * @param caller each plugin gets one lent from this, for the one record that it is asked about
     * @param today the day in the time zone of the household
     * @param locale for the words
     */
    record Reader(Caller caller, LocalDate today, Locale locale) {

        public Reader {
            Objects.requireNonNull(caller, "caller");
            Objects.requireNonNull(today, "today");
            Objects.requireNonNull(locale, "locale");
        }
    }

    /**
     * A reminder that a plugin offers now. What it opens is a page of the plugin's own, or nothing.
     *
     * @param id of it
     * @param from what the plugin is called
     * @param reminder in the plugin's words
     */
    record Offered(ReminderId id, String from, Reminder reminder) {}

    /**
     * The reminders of one person.
     *
     * @param open what is to be thought of, the earliest day first, at last what has none
     * @param away what was answered, the newest first; what the reader may not see is left out
     * @param missing what the plugins are called that did not say in time what they have
     */
    record Reminders(List<Offered> open, List<ReminderAnswer> away, Set<String> missing) {

        public static final Reminders NONE = new Reminders(List.of(), List.of(), Set.of());

        public Reminders {
            open = List.copyOf(open);
            away = List.copyOf(away);
            missing = Set.copyOf(missing);
        }
    }

    /** True when some plugin may have reminders: else there is nothing to wait for. */
    boolean hasContributions();

    /**
     * The reminders of each of these people. Takes a few seconds at most, whatever plugins do; who was not reached by
     * then has the plugin among {@link Reminders#missing}.
     */
    Map<PersonId, Reminders> of(List<Person> persons, Reader reader);

    /**
     * Says something about a reminder, for everybody who sees the record.
     *
     * @param until the day on which it comes back; for {@link ReminderAnswer.Verdict#LATER} only, and after today
     * @throws org.healthstead.api.problem.ProblemException {@code HS-REMINDER-GONE} when the plugin does not offer it
     *     to this caller now, {@code HS-ACCESS-FORBIDDEN} for who may not change anything in the record
     */
    void answer(
            Person person,
            ReminderId reminder,
            ReminderAnswer.Verdict verdict,
            Optional<LocalDate> until,
            Reader reader);

    /**
     * Takes back what was said about a reminder. That nothing was said is not an error.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ACCESS-FORBIDDEN} for who may not change anything
     *     in the record
     */
    void takeBack(Person person, ReminderId reminder, Reader reader);
}
