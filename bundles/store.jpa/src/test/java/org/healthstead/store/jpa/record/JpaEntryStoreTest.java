// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaEntryStoreTest {

    private static final String ODD = "{\"resourceType\":\"Observation\",\"x-unknown\":{\"a\":[1.50,-0.0,1e+2]},"
        + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"2276-4\"}],\"text\":\"Ferritin\"},"
        + "\"status\":\"final\",\"effectiveDateTime\":\"2019-03\","
        + "\"valueQuantity\":{\"value\":12.50,\"unit\":\"ng/mL\"},\"interpretation\":[{\"coding\":[{\"code\":\"L\"}]}]}";

    @TempDir
    static Path folder;

    private static TestStore store;
    private final Caller caller = ContractAccess.newCaller();
    private final Person person = store.addPerson("Ada Example", caller);

    @BeforeAll
    static void open() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void whatComesInComesOutWithItsLexemesAndUnknownMembers() {
        Entry created = store.entries.create(person.id(), JsonObject.parse(ODD), caller);
        Entry found = store.entries.find(created.id(), caller).orElseThrow();
        assertEquals(created, found);
        String expected = ODD.replace("\"Observation\",", "\"Observation\",\"id\":\"" + created.id() + "\",");
        assertArrayEquals(
                expected.getBytes(StandardCharsets.UTF_8), found.body().toUtf8());
        EntryLine line = lines(EntryQuery.of(person.id(), 10)).getFirst();
        assertEquals(Optional.of("Ferritin"), line.title());
        assertEquals(Optional.of("12.50"), line.value());
        assertEquals(Optional.of("ng/mL"), line.unit());
        assertEquals(Optional.of("L"), line.flag());
        assertEquals("2019-03", line.date().orElseThrow().text());
        assertEquals(Optional.of("final"), line.status());
        assertEquals(SourceRef.Kind.PERSON, line.source().kind());
    }

    @Test
    void versionsAreKeptAndAStaleChangeIsRefused() {
        Entry first = store.entries.create(person.id(), JsonObject.parse(ODD), caller);
        Entry second = store.entries.update(first.id(), 1, first.body().with("status", "amended"), caller);
        assertEquals(2, second.version());
        assertEquals("HS-ENTRY-VERSION", code(() -> store.entries.update(first.id(), 1, first.body(), caller)));
        Entry third = store.entries.markEnteredInError(first.id(), 2, caller);
        assertTrue(third.projection().negated());
        assertEquals(first, store.entries.find(first.id(), 1, caller).orElseThrow());
        assertEquals(second, store.entries.find(first.id(), 2, caller).orElseThrow());
        assertEquals(Optional.empty(), store.entries.find(first.id(), 4, caller));
        assertEquals(
                List.of(
                        EntryVersion.Operation.ENTERED_IN_ERROR,
                        EntryVersion.Operation.UPDATED,
                        EntryVersion.Operation.CREATED),
                store.entries.versions(first.id(), caller).stream()
                        .map(EntryVersion::operation)
                        .toList());
        List<EntryOrigin> origins = store.entries.origins(first.id(), caller);
        assertEquals(3, origins.size());
        assertEquals(Optional.empty(), origins.getFirst().artifact());
    }

    @Test
    void aTypeThatFhirDoesNotKnowIsRefused() {
        assertEquals("HS-ENTRY-INVALID", code(() -> create("{\"resourceType\":\"Spaceship\"}")));
        assertEquals("HS-ENTRY-INVALID", code(() -> create("{}")));
        Entry entry = create(ODD);
        JsonObject other = JsonObject.parse("{\"resourceType\":\"Condition\"}");
        assertEquals("HS-ENTRY-INVALID", code(() -> store.entries.update(entry.id(), 1, other, caller)));
    }

    @Test
    void typesWithoutSuchAStatusAreTaggedAsEnteredInError() {
        Entry basic = create("{\"resourceType\":\"Basic\",\"meta\":{\"tag\":[{\"code\":\"a\"}]}}");
        Entry marked = store.entries.markEnteredInError(basic.id(), 1, caller);
        assertEquals(Optional.of("a"), marked.body().textAt("meta.tag[0].code"));
        assertEquals(Optional.of("entered-in-error"), marked.body().textAt("meta.tag[1].code"));
        Entry condition = create("{\"resourceType\":\"Condition\",\"clinicalStatus\":{\"text\":\"x\"}}");
        Entry refuted = store.entries.markEnteredInError(condition.id(), 1, caller);
        assertEquals(Optional.of("entered-in-error"), refuted.body().textAt("verificationStatus.coding[0].code"));
        assertTrue(!refuted.body().has("clinicalStatus"));
        assertTrue(refuted.projection().negated());
    }

    @Test
    void pagesGoThroughEqualDatesWithoutGapAndUndatedEntriesComeLast() {
        for (int i = 0; i < 30; i++) {
            create(dated(i % 3 == 0 ? "2020-01-01" : "2021-05-0" + (1 + i % 2)));
        }
        create("{\"resourceType\":\"Observation\"}");
        List<EntryLine> all = lines(EntryQuery.of(person.id(), 1000));
        assertEquals(32, all.size());
        for (int limit : new int[] {1, 4, 7, 32}) {
            assertEquals(all, lines(EntryQuery.of(person.id(), limit)));
        }
        assertTrue(all.get(30).date().isEmpty());
        assertEquals(
                31, lines(EntryQuery.of(person.id(), 9).ofType("Observation")).size());
        assertEquals(1, lines(EntryQuery.of(person.id(), 9).ofType("Patient")).size());
        assertEquals(0, lines(EntryQuery.of(person.id(), 9).ofType("Nonsense")).size());
        assertEquals(10, lines(between("2019-12-31", "2020-01-01")).size());
        assertEquals(20, lines(between("2020-01-02", "2021-05-02")).size());
        assertEquals(
                "HS-CURSOR-INVALID",
                code(() -> store.entries.page(EntryQuery.of(person.id(), 9).after("nonsense"), caller)));
    }

    @Test
    void closedCategoriesAndConfidentialEntriesDoNotExist() {
        Entry open = create(ODD);
        Entry closed = create("{\"resourceType\":\"Claim\",\"created\":\"2020\"}");
        Entry confidential = create("{\"resourceType\":\"Observation\",\"meta\":{\"security\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"R\"}]}}");
        Caller limited = ContractAccess.newCaller();
        store.accounts.addGrant(new Grant(
                UUID.randomUUID(),
                limited.account(),
                person.id(),
                Set.of(Operation.READ, Operation.CREATE),
                Set.of(AccessCategory.RESULTS),
                false,
                Instant.EPOCH,
                Optional.empty(),
                Grant.Status.ACTIVE));
        EntryPage page = store.entries.page(EntryQuery.of(person.id(), 10), limited);
        assertEquals(
                List.of(open.id()), page.lines().stream().map(EntryLine::id).toList());
        assertEquals(Optional.empty(), store.entries.find(closed.id(), limited));
        assertEquals(Optional.empty(), store.entries.find(confidential.id(), limited));
        assertEquals(List.of(), store.entries.versions(closed.id(), limited));
        assertEquals("HS-ACCESS-FORBIDDEN", code(() -> store.entries.update(open.id(), 1, open.body(), limited)));
        assertEquals("HS-ENTRY-NOT-FOUND", code(() -> store.entries.update(closed.id(), 1, open.body(), limited)));
        assertEquals("HS-ACCESS-FORBIDDEN", code(() -> store.entries.create(person.id(), closed.body(), limited)));
    }

    @Test
    void aStrangerSeesNothingAndAForgedCallerIsRefused() {
        Entry entry = create(ODD);
        Caller stranger = ContractAccess.newCaller();
        assertEquals(Optional.empty(), store.entries.find(entry.id(), stranger));
        assertEquals(Optional.empty(), store.entries.find(new EntryId(UUID.randomUUID()), stranger));
        String unknown = code(() -> store.entries.page(EntryQuery.of(new PersonId(UUID.randomUUID()), 1), stranger));
        assertEquals("HS-PERSON-NOT-FOUND", unknown);
        assertEquals(unknown, code(() -> store.entries.page(EntryQuery.of(person.id(), 1), stranger)));
        assertEquals(unknown, code(() -> store.entries.create(person.id(), entry.body(), stranger)));
        Caller forged = new Caller() {
            @Override
            public org.healthstead.api.access.AccountId account() {
                return caller.account();
            }

            @Override
            public String reference() {
                return "";
            }
        };
        assertEquals("HS-ACCESS-CALLER", code(() -> store.entries.find(entry.id(), forged)));
        assertEquals("HS-ACCESS-CALLER", code(() -> store.entries.find(new EntryId(UUID.randomUUID()), forged)));
    }

    private static String dated(String date) {
        return "{\"resourceType\":\"Observation\",\"effectiveDateTime\":\"" + date + "\"}";
    }

    private EntryQuery between(String from, String to) {
        return EntryQuery.of(person.id(), 3)
                .since(java.time.LocalDate.parse(from))
                .until(java.time.LocalDate.parse(to));
    }

    private List<EntryLine> lines(EntryQuery first) {
        List<EntryLine> lines = new java.util.ArrayList<>();
        Optional<EntryQuery> query = Optional.of(first);
        while (query.isPresent()) {
            EntryPage page = store.entries.page(query.get(), caller);
            lines.addAll(page.lines());
            query = page.next().map(first::after);
        }
        return lines;
    }

    private Entry create(String json) {
        return store.entries.create(person.id(), JsonObject.parse(json), caller);
    }

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(ProblemException.class, work).problem().code();
    }
}
