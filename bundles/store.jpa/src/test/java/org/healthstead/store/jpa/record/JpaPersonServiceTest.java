// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaPersonServiceTest {

    @TempDir
    static Path folder;

    private static TestStore store;
    private final Caller caller = ContractAccess.newCaller();

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void aPersonHasTheirPatientAndTheCallerHoldsTheRecord() {
        Person added = store.persons.add(
                " Ada Example ", Optional.of(PartialDate.parse("1984-02")), Optional.of(Person.Sex.FEMALE), caller);
        assertEquals("Ada Example", added.name());
        assertEquals(Optional.of(added), store.persons.find(added.id(), caller));
        Entry patient =
                store.entries.find(new EntryId(added.id().value()), caller).orElseThrow();
        assertEquals("Patient", patient.type());
        assertEquals(Optional.of("1984-02"), patient.body().string("birthDate"));
        assertEquals(Optional.of("female"), patient.body().string("gender"));
        Grant grant = store.accounts.grantsOn(added.id()).getFirst();
        assertEquals(caller.account(), grant.account());
        assertEquals(Optional.empty(), store.persons.find(added.id(), ContractAccess.newCaller()));
        assertEquals(Optional.empty(), store.persons.find(new PersonId(UUID.randomUUID()), caller));
    }

    @Test
    void peopleAreFoundByBeginningsOfWordsWithoutAccentsAndByBirthDate() {
        Person zoe = store.persons.add("Zoë Müller-Lüdenscheidt", date("2001-05-06"), Optional.empty(), caller);
        Person adam = store.persons.add("adam Zimmer", date("1999"), Optional.empty(), caller);
        Person eva = store.persons.add("Éva Ángel", Optional.empty(), Optional.empty(), caller);
        assertEquals(List.of(adam, eva, zoe), list(""));
        assertEquals(List.of(zoe), list("zoe mul"));
        assertEquals(List.of(zoe), list("LUDEN"));
        assertEquals(List.of(adam, zoe), list("z"));
        assertEquals(List.of(zoe), list("2001-05"));
        assertEquals(List.of(), list("üller"));
        assertEquals(List.of(adam), store.persons.list("", 1, caller));
        assertEquals(List.of(), store.persons.list("", 9, ContractAccess.newCaller()));
    }

    @Test
    void aCorrectedPatientCorrectsThePersonAndCannotBeTakenBack() {
        Person ada = store.persons.add("Ada", date("1980"), Optional.empty(), caller);
        list("");
        EntryId patient = new EntryId(ada.id().value());
        Entry before = store.entries.find(patient, caller).orElseThrow();
        store.entries.update(
                patient,
                1,
                before.body()
                        .with("birthDate", "1981-01-01")
                        .with(
                                "name",
                                org.healthstead.api.json.Json.parse("[{\"given\":[\"Ada\"],\"family\":\"King\"}]")),
                caller);
        Person corrected = list("king").getFirst();
        assertEquals("Ada King", corrected.name());
        assertEquals(date("1981-01-01"), corrected.birthDate());
        assertEquals(ada.colour(), corrected.colour());
        assertEquals("HS-PERSON-OWN-PATIENT", code(() -> store.entries.markEnteredInError(patient, 2, caller)));
    }

    @Test
    void aNameIsNeeded() {
        assertEquals("HS-PERSON-NAME", code(() -> store.addPerson(" \t", caller)));
        assertEquals("HS-PERSON-NAME", code(() -> store.addPerson("x".repeat(201), caller)));
        assertTrue(store.addPerson("x".repeat(200), caller).name().startsWith("xxx"));
    }

    private List<Person> list(String text) {
        return store.persons.list(text, 100, caller);
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.of(PartialDate.parse(text));
    }

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(ProblemException.class, work).problem().code();
    }
}
