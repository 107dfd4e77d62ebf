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
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.store.jpa.account.AccountNumbers;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.KeyedHash;
import org.healthstead.store.jpa.unit.Nanos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and writes REMINDER_ANSWER inside of a reading or a transaction of the caller's. Safe for several threads. */
@Component(service = ReminderAnswers.class)
public final class ReminderAnswers {

    private static final String COLUMN = "reminder";

    private final AccountNumbers accounts;
    private final KeyedHash hash;

    @Activate
    public ReminderAnswers(@Reference AccountNumbers accounts, @Reference KeyedHash hash) {
        this.accounts = accounts;
        this.hash = hash;
    }

    /** Of one person, the newest first. */
    public List<ReminderAnswer> of(EntityManager entities, PersonKey person) {
        return of(entities, List.of(person)).getOrDefault(person, List.of());
    }

    /** Of each person who has any, the newest first. */
    Map<PersonKey, List<ReminderAnswer>> of(EntityManager entities, Collection<PersonKey> persons) {
        Map<Integer, PersonKey> keys = new HashMap<>();
        persons.forEach(person -> keys.put(person.number(), person));
        String places = String.join(", ", Collections.nCopies(keys.size(), "?"));
        List<?> rows = query(
                        entities,
                        "SELECT PERSON, REMINDER, VERDICT, AUTHOR, ANSWERED_AT, CONTENT FROM REMINDER_ANSWER"
                                + " WHERE PERSON IN (" + places + ") ORDER BY ANSWERED_AT DESC, REMINDER",
                        keys.keySet().toArray())
                .getResultList();
        Map<PersonKey, List<ReminderAnswer>> found = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            PersonKey person = keys.get(((Number) row[0]).intValue());
            found.computeIfAbsent(person, none -> new ArrayList<>()).add(answer(entities, person, row));
        }
        return found;
    }

    private ReminderAnswer answer(EntityManager entities, PersonKey person, Object[] row) {
        JsonObject content = JsonObject.parse(person.open(COLUMN, IdBytes.read((byte[]) row[1]), (byte[]) row[5]));
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

    /** Keeps an answer, in place of one about the same reminder. */
    void put(EntityManager entities, PersonKey person, ReminderAnswer answer) {
        byte[] reminder = hash(person, answer.reminder());
        delete(entities, person, reminder);
        query(
                        entities,
                        "INSERT INTO REMINDER_ANSWER (PERSON, REMINDER, VERDICT, AUTHOR, ANSWERED_AT, CONTENT)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        person.number(),
                        reminder,
                        answer.verdict().code(),
                        answer.by().map(accounts::of).orElse(0),
                        Nanos.of(answer.at()),
                        person.seal(
                                COLUMN, IdBytes.read(reminder), content(answer).toString()))
                .executeUpdate();
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

    /** Adds what was said in another installation, by nobody that is known here, unless something was said here. */
    public void restore(EntityManager entities, PersonKey person, List<ReminderAnswer> said) {
        List<ReminderId> known =
                of(entities, person).stream().map(ReminderAnswer::reminder).toList();
        said.stream()
                .filter(answer -> !known.contains(answer.reminder()))
                .forEach(answer -> put(entities, person, answer));
    }

    /** @return false when there is none */
    boolean remove(EntityManager entities, PersonKey person, ReminderId reminder) {
        return delete(entities, person, hash(person, reminder)) > 0;
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
