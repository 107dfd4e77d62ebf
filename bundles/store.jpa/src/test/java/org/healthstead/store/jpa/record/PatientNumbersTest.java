// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientNumbersTest {

    @TempDir
    Path home;

    private final Caller caller = ContractAccess.newCaller();

    /** A row of the table and the change up to which the table is right. */
    private record Kept(int person, byte[] numbers, long to) {}

    @Test
    void theNextStartKnowsTheNumbersOfAll() {
        Person ida;
        Person ole;
        try (TestStore store = TestStore.open(home)) {
            ida = add(store, "Ida", "MRN-1");
            ole = add(store, "Ole", "MRN-2");
            store.entries.create(ole.id(), JsonObject.parse("{\"resourceType\":\"Basic\"}"), caller);
        }
        try (TestStore store = TestStore.open(home)) {
            assertEquals(2, kept(store).size());
            assertEquals(store.log.latest(), kept(store).getFirst().to());
            assertEquals(List.of(ida), store.persons.list("mrn1", 9, caller));
            assertEquals(List.of(ole), store.persons.list("mrn2", 9, caller));
        }
    }

    @Test
    void aStartAfterACrashReadsWhatTheTableDoesNotKnow() {
        Person ida;
        try (TestStore store = TestStore.open(home)) {
            ida = add(store, "Ida", "MRN-100");
        }
        List<Kept> before;
        try (TestStore store = TestStore.open(home)) {
            before = kept(store);
            EntryId own = new EntryId(ida.id().value());
            JsonObject body = store.entries.find(own, caller).orElseThrow().body();
            store.entries.update(own, 2, body.with("identifier", identifiers("MRN-200")), caller);
        }
        try (TestStore store = TestStore.open(home)) {
            store.unit.write(entities -> {
                for (Kept row : before) {
                    entities.createNativeQuery("UPDATE PATIENT_NUMBERS SET NUMBERS = ? WHERE PERSON = ?")
                            .setParameter(1, row.numbers())
                            .setParameter(2, row.person())
                            .executeUpdate();
                    entities.createNativeQuery("UPDATE COUNTER SET LAST_NUMBER = ? WHERE NAME = 'numbers'")
                            .setParameter(1, row.to())
                            .executeUpdate();
                }
                return 0;
            });
        }
        try (TestStore store = TestStore.open(home)) {
            assertEquals(List.of(ida), store.persons.list("mrn200", 9, caller));
            assertEquals(List.of(), store.persons.list("mrn100", 9, caller));
        }
    }

    @Test
    void anEmptyTableIsFilledAgain() {
        Person ida;
        try (TestStore store = TestStore.open(home)) {
            ida = add(store, "Ida", "MRN-1");
        }
        try (TestStore store = TestStore.open(home)) {
            store.unit.write(entities -> {
                entities.createNativeQuery("DELETE FROM PATIENT_NUMBERS").executeUpdate();
                return entities.createNativeQuery("UPDATE COUNTER SET LAST_NUMBER = 0 WHERE NAME = 'numbers'")
                        .executeUpdate();
            });
        }
        try (TestStore store = TestStore.open(home)) {
            assertEquals(List.of(ida), store.persons.list("mrn1", 9, caller));
        }
        try (TestStore store = TestStore.open(home)) {
            assertEquals(1, kept(store).size());
        }
    }

    private Person add(TestStore store, String name, String number) {
        Person person = store.persons.add(name, Optional.empty(), Optional.empty(), caller);
        EntryId own = new EntryId(person.id().value());
        JsonObject body = store.entries.find(own, caller).orElseThrow().body();
        store.entries.update(own, 1, body.with("identifier", identifiers(number)), caller);
        return person;
    }

    private static Json identifiers(String number) {
        return Json.parse("[{\"value\":\"" + number + "\"}]");
    }

    private static List<Kept> kept(TestStore store) {
        return store.unit.read(entities -> {
            List<?> rows = entities.createNativeQuery("SELECT P.PERSON, P.NUMBERS, C.LAST_NUMBER"
                            + " FROM PATIENT_NUMBERS P, COUNTER C WHERE C.NAME = 'numbers' ORDER BY P.PERSON")
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Kept(((Number) row[0]).intValue(), (byte[]) row[1], ((Number) row[2]).longValue()))
                    .toList();
        });
    }
}
