// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.platform.api.store.ReminderStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what plugins offer together with what people said about it. Safe for several threads. */
final class StoredReminders implements ReminderService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReminders.class);
    private static final int LONGEST_DELAY_DAYS = 366;
    private static final Comparator<Offered> EARLIEST_FIRST = Comparator.comparing(
                    (Offered offered) -> offered.reminder().day().orElse(LocalDate.MAX))
            .thenComparing(offered -> offered.reminder().title())
            .thenComparing(offered -> offered.id().key());

    private final PluginReminders plugins;
    private final ReminderStore store;
    private final AccessPolicy access;
    private final InstantSource clock;

    StoredReminders(PluginReminders plugins, ReminderStore store, AccessPolicy access, InstantSource clock) {
        this.plugins = plugins;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public boolean hasContributions() {
        return !plugins.isEmpty();
    }

    @Override
    public Map<PersonId, Reminders> of(List<Person> persons, Reader reader) {
        List<PersonId> ids = persons.stream().map(Person::id).toList();
        Map<PersonId, PersonScope> scopes = access.scopes(reader.caller(), Operation.READ, ids).stream()
                .collect(Collectors.toMap(PersonScope::person, Function.identity(), (one, same) -> one));
        List<Person> visible = persons.stream()
                .filter(person -> scopes.containsKey(person.id()))
                .toList();
        Map<PersonId, PluginReminders.Heard> heard = plugins.read(visible, reader);
        Map<PersonId, List<ReminderAnswer>> answers = store.of(scopes.keySet());
        Map<PersonId, Reminders> all = new HashMap<>();
        ids.forEach(id -> all.put(id, Reminders.NONE));
        heard.forEach((id, one) ->
                all.put(id, combined(one, answers.getOrDefault(id, List.of()), scopes.get(id), reader.today())));
        return all;
    }

    /** Who sees only a part of the record sees of the answers those about reminders that they see. */
    private static Reminders combined(
            PluginReminders.Heard heard, List<ReminderAnswer> answers, PersonScope scope, LocalDate today) {
        List<ReminderAnswer> away =
                answers.stream().filter(answer -> answer.holds(today)).toList();
        Set<ReminderId> answered =
                ids(away.stream().map(ReminderAnswer::reminder).toList());
        Set<ReminderId> offered = ids(heard.offered().stream().map(Offered::id).toList());
        return new Reminders(
                heard.offered().stream()
                        .filter(each -> !answered.contains(each.id()))
                        .sorted(EARLIEST_FIRST)
                        .toList(),
                away.stream()
                        .filter(answer -> scope.isWhole() || offered.contains(answer.reminder()))
                        .toList(),
                heard.missing());
    }

    private static Set<ReminderId> ids(Collection<ReminderId> all) {
        return Set.copyOf(all);
    }

    @Override
    public void answer(
            Person person,
            ReminderId reminder,
            ReminderAnswer.Verdict verdict,
            Optional<LocalDate> until,
            Reader reader) {
        until.ifPresent(day -> requireAhead(day, reader.today()));
        access.require(reader.caller(), Operation.UPDATE, person.id());
        Offered offered = find(person, reminder, reader).orElseThrow(StoredReminders::gone);
        store.put(
                person.id(),
                new ReminderAnswer(
                        reminder,
                        offered.reminder().title(),
                        offered.from(),
                        verdict,
                        until,
                        Optional.of(reader.caller().account()),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        LOG.info(
                "A reminder of {} for person {}: {} by account {}",
                reminder.plugin(),
                person.id(),
                verdict,
                reader.caller().account());
    }

    private static void requireAhead(LocalDate day, LocalDate today) {
        if (!day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_DELAY_DAYS))) {
            throw new IllegalArgumentException(
                    "a reminder comes back within " + LONGEST_DELAY_DAYS + " days from tomorrow");
        }
    }

    @Override
    public void takeBack(Person person, ReminderId reminder, Reader reader) {
        PersonScope scope = access.require(reader.caller(), Operation.UPDATE, person.id());
        if (!scope.isWhole() && find(person, reminder, reader).isEmpty()) {
            throw gone();
        }
        if (store.remove(person.id(), reminder)) {
            LOG.info(
                    "A reminder of {} for person {}: taken back by account {}",
                    reminder.plugin(),
                    person.id(),
                    reader.caller().account());
        }
    }

    private Optional<Offered> find(Person person, ReminderId reminder, Reader reader) {
        return plugins.read(List.of(person), reader).get(person.id()).offered().stream()
                .filter(offered -> offered.id().equals(reminder))
                .findFirst();
    }

    private static ProblemException gone() {
        return ProblemCode.REMINDER_GONE
                .problem("The plugin does not offer this reminder now. Look at the page again.")
                .exception();
    }
}
