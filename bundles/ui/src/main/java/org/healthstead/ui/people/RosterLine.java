// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.ui.about.Relationships;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.comingup.ComingUp;
import org.healthstead.ui.context.UiServices;

/**
 * A person in the list of people, with what helps to see whom to turn to.
 *
 * @param person who it is
 * @param relation who they are to the reader
 * @param visits when they were seen
 * @param due how much is due that is not over; known in a household, not in a clinic, where it would take too long
 */
record RosterLine(Person person, Optional<Relationships> relation, RosterVisits visits, int due) {

    /** @param isFew whether there is time to look at everything that may be due */
    static List<RosterLine> read(
            UiServices services, List<Person> people, Caller caller, LocalDate today, boolean isFew) {
        List<PersonId> ids = people.stream().map(Person::id).toList();
        Map<PersonId, Relationships> relations =
                Relationships.read(services.preferences().find(), ids, caller);
        Map<PersonId, RosterVisits> visits = RosterVisits.read(services.entries(), ids, caller, today);
        return people.stream()
                .map(person -> new RosterLine(
                        person,
                        Optional.ofNullable(relations.get(person.id())),
                        visits.get(person.id()),
                        isFew ? due(services, person, caller, today) : 0))
                .toList();
    }

    private static int due(UiServices services, Person person, Caller caller, LocalDate today) {
        try {
            return ComingUp.read(services, person, caller, today).past().size();
        } catch (ProblemException e) {
            // A grant that ended a moment ago.
            return 0;
        }
    }

    /** What there is to say, in the reader's words. */
    List<String> words(Messages messages) {
        List<String> words = new ArrayList<>();
        relation.ifPresent(who -> words.add(who.words(messages)));
        visits.last().ifPresent(day -> words.add(messages.get("people.last", words(day, messages))));
        visits.next().ifPresent(day -> words.add(messages.get("people.next", words(day, messages))));
        if (due > 0) {
            words.add(messages.get("people.due", due));
        }
        return words;
    }

    private static String words(PartialDate date, Messages messages) {
        return PartialDateLabel.brief(date, messages.locale());
    }
}
