// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.reminder;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.store.ReminderStore;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.person.Persons;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people said about reminders, in the database. */
@Component(service = ReminderStore.class)
public final class JpaReminderStore implements ReminderStore {

    private static final String COLUMN = "reminder";
    private static final int AT_ONCE = 200;

    private final StoreUnit unit;
    private final Persons persons;
    private final AccountNumbers accounts;
    private final KeyedHash hash;

    @Activate
    public JpaReminderStore(
            @Reference StoreUnit unit,
            @Reference Persons persons,
            @Reference AccountNumbers accounts,
            @Reference KeyedHash hash) {
        this.unit = unit;
        this.persons = persons;
        this.accounts = accounts;
        this.hash = hash;
    }

    @Override
    public Map<PersonId, List<ReminderAnswer>> of(Collection<PersonId> wanted) {
        Map<Integer, PersonKey> keys = wanted.stream()
                .distinct()
                .flatMap(person -> persons.find(person).stream())
                .collect(Collectors.toMap(PersonKey::number, key -> key));
        Map<PersonId, List<ReminderAnswer>> found = new HashMap<>();
        List<Integer> numbers = List.copyOf(keys.keySet());
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            List<Integer> some = numbers.subList(i, Math.min(numbers.size(), i + AT_ONCE));
            unit.<Void>read(entities -> {
                read(entities, some, keys, found);
                return null;
            });
        }
        return found;
    }

    private void read(
            EntityManager entities,
            List<Integer> numbers,
            Map<Integer, PersonKey> keys,
            Map<PersonId, List<ReminderAnswer>> found) {
        String places = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        List<?> rows = query(
                        entities,
                        "SELECT PERSON, REMINDER, VERDICT, AUTHOR, ANSWERED_AT, CONTENT FROM REMINDER_ANSWER"
                                + " WHERE PERSON IN (" + places + ") ORDER BY ANSWERED_AT DESC, REMINDER",
                        numbers.toArray())
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            PersonKey person = keys.get(((Number) row[0]).intValue());
            found.computeIfAbsent(person.id(), none -> new ArrayList<>()).add(answer(entities, person, row));
        }
    }

    private ReminderAnswer answer(EntityManager entities, PersonKey person, Object[] row) {
        byte[] reminder = (byte[]) row[1];
        JsonObject content = JsonObject.parse(person.open(COLUMN, IdBytes.read(reminder), (byte[]) row[5]));
        return new ReminderAnswer(
                new ReminderId(text(content, "plugin"), text(content, "contribution"), text(content, "key")),
                text(content, "title"),
                text(content, "from"),
                ReminderAnswer.Verdict.ofCode(((Number) row[2]).intValue()),
                content.string("until").map(LocalDate::parse),
                accounts.of(entities, ((Number) row[3]).intValue()),
                Nanos.read(((Number) row[4]).longValue()));
    }

    private static String text(JsonObject content, String name) {
        return content.string(name).orElse("");
    }

    @Override
    public void put(PersonId id, ReminderAnswer answer) {
        PersonKey person = persons.find(id)
                .orElseThrow(() -> ProblemCode.PERSON_NOT_FOUND
                        .problem("There is no such person.", id.toString())
                        .exception());
        byte[] reminder = hash(person, answer.reminder());
        byte[] content =
                person.seal(COLUMN, IdBytes.read(reminder), content(answer).toString());
        int author = answer.by().map(accounts::of).orElse(0);
        unit.write(entities -> {
            delete(entities, person, reminder);
            return query(
                            entities,
                            "INSERT INTO REMINDER_ANSWER (PERSON, REMINDER, VERDICT, AUTHOR, ANSWERED_AT, CONTENT)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            person.number(),
                            reminder,
                            answer.verdict().code(),
                            author,
                            Nanos.of(answer.at()),
                            content)
                    .executeUpdate();
        });
    }

    private static JsonObject content(ReminderAnswer answer) {
        JsonObject.Builder content = JsonObject.builder()
                .put("plugin", answer.reminder().plugin())
                .put("contribution", answer.reminder().contribution())
                .put("key", answer.reminder().key())
                .put("title", answer.title())
                .put("from", answer.from());
        answer.until().ifPresent(day -> content.put("until", day.toString()));
        return content.build();
    }

    @Override
    public boolean remove(PersonId id, ReminderId reminder) {
        Optional<PersonKey> person = persons.find(id);
        return person.isPresent()
                && unit.writeEvenIfFull(entities -> delete(entities, person.get(), hash(person.get(), reminder))) > 0;
    }

    private static int delete(EntityManager entities, PersonKey person, byte[] reminder) {
        return query(
                        entities,
                        "DELETE FROM REMINDER_ANSWER WHERE PERSON = ? AND REMINDER = ?",
                        person.number(),
                        reminder)
                .executeUpdate();
    }

    private byte[] hash(PersonKey person, ReminderId reminder) {
        // Lengths before the parts: no two reminders are written alike.
        String text = reminder.plugin().length() + ":" + reminder.plugin()
                + reminder.contribution().length() + ":" + reminder.contribution() + reminder.key();
        return hash.of(KeyedHash.Use.REMINDER, person.number(), text);
    }

    private static Query query(EntityManager entities, String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
