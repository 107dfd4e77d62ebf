// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContext;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.plugins.PluginCall;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService.Offered;
import org.healthstead.platform.api.reminders.ReminderService.Reader;

/** Asks every plugin for its reminders, side by side and within a time. Safe for several threads. */
final class PluginReminders {

    private final Authentication authentication;
    private final Duration perCall;
    private final Duration forAll;
    private final List<OfferedContribution> contributions = new CopyOnWriteArrayList<>();

    /**
     * What plugins offer to a reader for one person.
     *
     * @param offered in no order
     * @param missing what the plugins are called that were not heard
     */
    record Heard(List<Offered> offered, TreeSet<String> missing) {

        Heard() {
            this(new ArrayList<>(), new TreeSet<>());
        }
    }

    /** One plugin's part of a reading, while it goes on. */
    private record Asked(
            OfferedContribution from,
            OfferedContribution.Content content,
            PluginCall<Void> call,
            Map<PersonId, List<Reminder>> found) {}

    /**
     * @param perCall how long one call of a plugin may take
     * @param forAll for how long a plugin is asked about one person after the other
     */
    PluginReminders(Authentication authentication, Duration perCall, Duration forAll) {
        this.authentication = authentication;
        this.perCall = perCall;
        this.forAll = forAll;
    }

    void add(OfferedContribution contribution) {
        contributions.add(contribution);
    }

    void remove(OfferedContribution contribution) {
        contribution.end();
        contributions.remove(contribution);
    }

    boolean isEmpty() {
        return contributions.isEmpty();
    }

    /** @return something for each of these people, in the worst case with every plugin missing */
    Map<PersonId, Heard> read(List<Person> persons, Reader reader) {
        Map<PersonId, Heard> heard = new HashMap<>();
        persons.forEach(person -> heard.put(person.id(), new Heard()));
        List<OfferedContribution> all = List.copyOf(contributions);
        if (persons.isEmpty() || all.isEmpty()) {
            return heard;
        }
        getToKnow(all);
        long stopAt = System.nanoTime() + forAll.toNanos();
        List<Asked> asked = new ArrayList<>();
        for (OfferedContribution each : all) {
            Optional<OfferedContribution.Content> content = each.content();
            if (content.isPresent()) {
                asked.add(begin(each, content.get(), persons, reader, stopAt));
            } else if (!each.isGone()) {
                heard.values().forEach(one -> one.missing().add(each.title()));
            }
        }
        long deadline = stopAt + perCall.toNanos();
        for (Asked one : asked) {
            one.call().end(Duration.ofNanos(deadline - System.nanoTime()), false);
            persons.forEach(person -> take(one, person.id(), heard.get(person.id())));
        }
        return heard;
    }

    private void getToKnow(List<OfferedContribution> all) {
        List<PluginCall<Void>> calls = all.stream()
                .filter(each -> each.content().isEmpty() && !each.isGone())
                .map(OfferedContribution::beginToKnow)
                .toList();
        long deadline = System.nanoTime() + perCall.toNanos();
        calls.forEach(call -> call.end(Duration.ofNanos(deadline - System.nanoTime()), false));
    }

    private Asked begin(
            OfferedContribution each,
            OfferedContribution.Content content,
            List<Person> persons,
            Reader reader,
            long stopAt) {
        Map<PersonId, List<Reminder>> found = new ConcurrentHashMap<>();
        PluginCall<Void> call = each.begin(
                content,
                persons,
                person -> new ReminderContext(
                        person,
                        reader.today(),
                        authentication.forPlugin(reader.caller(), each.plugin(), Optional.of(person.id())),
                        reader.locale()),
                stopAt,
                found);
        return new Asked(each, content, call, found);
    }

    private static void take(Asked one, PersonId person, Heard heard) {
        List<Reminder> found = one.found().get(person);
        if (found != null) {
            found.forEach(reminder -> heard.offered()
                    .add(new Offered(
                            new ReminderId(one.from().plugin(), one.content().id(), reminder.key()),
                            one.from().title(),
                            reminder)));
        } else if (!one.from().isGone()) {
            heard.missing().add(one.from().title());
        }
    }
}
