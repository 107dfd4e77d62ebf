// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;
import org.healthstead.platform.api.reminders.ReminderId;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ReminderStore}. */
public abstract class ReminderStoreContractTest extends AbstractStoreContract {

    private static final ReminderId DOSE = new ReminderId("org.example.doses", "doses", "mmr/2");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void keepsWhatWasSaid() {
        ReminderAnswer later = new ReminderAnswer(
                DOSE,
                "Zweite Dosis Masern ✓",
                "Doses",
                Verdict.LATER,
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(holder.account()),
                AT);
        ReminderAnswer done = said(id("mmr/1"), Verdict.DONE, AT.plusSeconds(60));
        stores.reminders().put(person.id(), later);
        stores.reminders().put(person.id(), done);
        restart();

        assertEquals(List.of(done, later), stores.reminders().of(person.id()));
    }

    @Test
    void keepsOneAnswerForEachReminder() {
        ReminderAnswer before = said(DOSE, Verdict.DONE, AT);
        ReminderAnswer after = said(DOSE, Verdict.NOT_FOR_ME, AT.minusSeconds(60));
        stores.reminders().put(person.id(), before);
        stores.reminders().put(person.id(), after);

        assertEquals(List.of(after), stores.reminders().of(person.id()));
    }

    /** Neither runs together nor is cut off. */
    @Test
    void tellsRemindersApart() {
        String longest = "k".repeat(199);
        List<ReminderId> ids = List.of(
                new ReminderId("org.example", "a", "bc"),
                new ReminderId("org.example", "ab", "c"),
                new ReminderId("org.examplea", "b", "c"),
                new ReminderId("org.example", "a", longest + "1"),
                new ReminderId("org.example", "a", longest + "2"));
        ids.forEach(id -> stores.reminders().put(person.id(), said(id, Verdict.DONE, AT)));

        assertEquals(ids.size(), stores.reminders().of(person.id()).size());
        assertTrue(stores.reminders().remove(person.id(), ids.getFirst()));
        assertEquals(ids.size() - 1, stores.reminders().of(person.id()).size());
    }

    @Test
    void keepsTheLongestWords() {
        String longest = "漢".repeat(200);
        ReminderAnswer answer = new ReminderAnswer(
                new ReminderId("p".repeat(200), "c".repeat(40), longest),
                longest,
                longest,
                Verdict.DONE,
                Optional.empty(),
                Optional.of(holder.account()),
                AT);
        stores.reminders().put(person.id(), answer);
        restart();

        assertEquals(List.of(answer), stores.reminders().of(person.id()));
    }

    @Test
    void forgetsAnAnswer() {
        stores.reminders().put(person.id(), said(DOSE, Verdict.DONE, AT));

        assertTrue(stores.reminders().remove(person.id(), DOSE));
        assertFalse(stores.reminders().remove(person.id(), DOSE));
        assertFalse(stores.reminders().remove(nobody(), DOSE));
        assertEquals(List.of(), stores.reminders().of(person.id()));
    }

    @Test
    void readsSeveralPersonsAtOnce() {
        PersonId other = stores.persons()
                .add("Ben Example", Optional.empty(), Optional.empty(), holder)
                .id();
        PersonId third = stores.persons()
                .add("Cleo Example", Optional.empty(), Optional.empty(), holder)
                .id();
        ReminderAnswer one = said(DOSE, Verdict.DONE, AT);
        ReminderAnswer two = said(DOSE, Verdict.NOT_FOR_ME, AT);
        stores.reminders().put(person.id(), one);
        stores.reminders().put(other, two);

        assertEquals(
                Map.of(person.id(), List.of(one), other, List.of(two)),
                stores.reminders().of(List.of(person.id(), other, third, nobody())));
        assertEquals(Map.of(), stores.reminders().of(List.of()));
    }

    @Test
    void knowsNobodyElse() {
        ReminderAnswer answer = said(DOSE, Verdict.DONE, AT);

        ProblemException refused =
                assertThrows(ProblemException.class, () -> stores.reminders().put(nobody(), answer));
        assertEquals("HS-PERSON-NOT-FOUND", refused.problem().code());
        assertEquals(List.of(), stores.reminders().of(nobody()));
    }

    private ReminderAnswer said(ReminderId id, Verdict verdict, Instant at) {
        AccountId author = holder.account();
        return new ReminderAnswer(id, "Second dose", "Doses", verdict, Optional.empty(), Optional.of(author), at);
    }

    private static ReminderId id(String key) {
        return new ReminderId(DOSE.plugin(), DOSE.contribution(), key);
    }

    private static PersonId nobody() {
        return new PersonId(UUID.randomUUID());
    }
}
