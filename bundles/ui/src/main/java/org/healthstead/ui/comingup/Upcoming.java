// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderService.Offered;
import org.healthstead.platform.api.reminders.ReminderService.Reader;
import org.healthstead.platform.api.reminders.ReminderService.Reminders;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/**
 * What is coming up for a person: what the record says and what plugins remind of, in one order.
 *
 * @param ahead today and later, the next first, at last what has no day
 * @param past what was due and is not over, the last first
 * @param away reminders that were answered, the newest first
 * @param missing plugins whose reminders are not among these
 */
public record Upcoming(List<ComingRow> ahead, List<ComingRow> past, List<ReminderAnswer> away, Set<String> missing) {

    private static final Comparator<ComingRow> NEXT_FIRST = Comparator.comparing(ComingRow::day);

    public Upcoming {
        ahead = List.copyOf(ahead);
        past = List.copyOf(past);
        away = List.copyOf(away);
        missing = Set.copyOf(missing);
    }

    /** Of one person; takes a few seconds at most. */
    public static Upcoming read(UiServices services, Person person, Reader reader) {
        return of(services, person, ComingUp.read(services, person, reader.caller(), reader.today()), reader);
    }

    /** With what the record says, which was read already. */
    public static Upcoming of(UiServices services, Person person, ComingUp record, Reader reader) {
        return of(
                services,
                person,
                record,
                reminders(services, List.of(person), reader).get(person.id()),
                reader);
    }

    /** What the record says, alone. */
    public static Upcoming of(ComingUp record) {
        return new Upcoming(rows(record.ahead()).toList(), rows(record.past()).toList(), List.of(), Set.of());
    }

    /** What plugins remind each of these people of; for everybody something. */
    static Map<PersonId, Reminders> reminders(UiServices services, List<Person> persons, Reader reader) {
        Map<PersonId, Reminders> none = new HashMap<>();
        persons.forEach(person -> none.put(person.id(), Reminders.NONE));
        services.reminders().find().ifPresent(service -> none.putAll(service.of(persons, reader)));
        return none;
    }

    /** @param reminders of the person, which were read already */
    static Upcoming of(UiServices services, Person person, ComingUp record, Reminders reminders, Reader reader) {
        boolean isOver = !reminders.open().isEmpty() && ComingUp.isDead(services, person, reader.caller());
        List<ComingRow.OfPlugin> offered = (isOver ? List.<Offered>of() : reminders.open())
                .stream()
                        .map(each -> new ComingRow.OfPlugin(each, address(services, person, each.reminder(), reader)))
                        .toList();
        List<ComingRow> ahead = new ArrayList<>(rows(record.ahead()).toList());
        List<ComingRow> past = new ArrayList<>(rows(record.past()).toList());
        offered.forEach(row -> (row.isPast(reader.today()) ? past : ahead).add(row));
        // Both sorts keep the order of what has the same day.
        ahead.sort(NEXT_FIRST);
        past.sort(NEXT_FIRST.reversed());
        return new Upcoming(ahead, past, reminders.away(), reminders.missing());
    }

    private static Stream<ComingRow> rows(List<ComingUp.Item> items) {
        return items.stream().map(ComingRow.OfRecord::new);
    }

    /** Nothing for an entry of somebody else, or one that the reader may not see. */
    private static Optional<String> address(UiServices services, Person person, Reminder reminder, Reader reader) {
        return reminder.page()
                .or(() -> reminder.entry()
                        .flatMap(id -> services.entries().find(id, reader.caller()))
                        .filter(entry -> entry.person().equals(person.id()))
                        .map(entry -> Addresses.entry(entry.id())));
    }

    /** How many rows there are. */
    public int count() {
        return ahead.size() + past.size();
    }

    public boolean isEmpty() {
        return count() == 0;
    }
}
