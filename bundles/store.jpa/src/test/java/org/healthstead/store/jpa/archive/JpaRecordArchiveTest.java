// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.archive.ArchivedImport;
import org.healthstead.platform.api.archive.ArchivedVersion;
import org.healthstead.platform.api.archive.RecordSnapshot;
import org.healthstead.platform.api.archive.Shelf;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaRecordArchiveTest {

    @TempDir
    static Path folder;

    private static TestStore store;
    private final Caller caller = ContractAccess.newCaller();
    private final Person person = store.addPerson("Ada Example", caller);

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    private Entry typed(String json) {
        return store.entries.create(person.id(), JsonObject.parse(json.replace('\'', '"')), caller);
    }

    private RecordSnapshot snapshot() {
        return store.archive.snapshot(person.id(), caller);
    }

    private static List<JsonObject> bodies(RecordSnapshot snapshot, String type) throws IOException {
        List<JsonObject> bodies = new ArrayList<>();
        snapshot.bodies(type, bodies::add);
        return bodies;
    }

    private static List<ArchivedVersion> versions(RecordSnapshot snapshot) throws IOException {
        List<ArchivedVersion> versions = new ArrayList<>();
        snapshot.versions(versions::add);
        return versions;
    }

    private JobId imported(String name, String status) throws IOException {
        byte[] file = ("file " + person.id()).getBytes(StandardCharsets.UTF_8);
        ArtifactId artifact = store.artifacts
                .keep(person.id(), "results.json", new ByteArrayInputStream(file), 1_000, caller)
                .id();
        JobId job = new JobId(UUID.randomUUID());
        EntryId id = new EntryId(UUID.nameUUIDFromBytes((person.id() + name).getBytes(StandardCharsets.UTF_8)));
        JsonObject body = JsonObject.parse("{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\""
                + status + "\",\"effectiveDateTime\":\"2019-05\"}");
        store.imports
                .open(job, person.id(), artifact, "portal", "A portal", SourceRef.Kind.PORTAL, ORDER, caller)
                .save(
                        List.of(new ImportedItem(
                                id, true, ItemIdentity.ofSource(name), List.of(), Statement.of(body), "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        return job;
    }

    @Test
    void entriesAreHandedOutAsTheyAreStored() throws IOException {
        Entry one = typed("{'resourceType':'Observation','status':'final','valueQuantity':{'value':1.50},'x':[1e0]}");
        Entry other = typed("{'resourceType':'Observation','status':'final'}");
        RecordSnapshot snapshot = snapshot();
        assertTrue(snapshot.isWhole());
        assertEquals(person, snapshot.person());
        assertEquals("{Observation=2, Patient=1}", snapshot.types().toString());
        List<Entry> byId = one.id().compareTo(other.id()) < 0 ? List.of(one, other) : List.of(other, one);
        assertEquals(
                byId.stream().map(Entry::body).map(JsonObject::toString).toList(),
                bodies(snapshot, "Observation").stream()
                        .map(JsonObject::toString)
                        .toList());
        assertTrue(one.body().toString().contains("\"value\":1.50"), one.body()::toString);
    }

    @Test
    void whatChangesAfterwardsIsNotInIt() throws IOException {
        Entry entry = typed("{'resourceType':'Observation','status':'final'}");
        RecordSnapshot before = snapshot();
        store.entries.update(entry.id(), 1, entry.body().with("status", "amended"), "a slip", caller);
        typed("{'resourceType':'Observation','status':'preliminary'}");
        assertEquals(List.of(entry.body()), bodies(before, "Observation"));
        assertEquals(2, versions(before).size());
        RecordSnapshot after = snapshot();
        assertEquals(
                List.of("", "", "a slip", ""),
                versions(after).stream().map(ArchivedVersion::reason).toList());
        assertEquals(2, after.types().get("Observation"));
        List<Shelf> shelves = after.shelves();
        assertEquals(3, shelves.stream().mapToInt(Shelf::count).sum());
        before.lines(
                before.shelves().stream()
                        .filter(shelf -> shelf.category() != Category.PEOPLE)
                        .findFirst()
                        .orElseThrow(),
                line -> assertEquals(Optional.of("final"), line.status()));
    }

    @Test
    void versionsComeInTheirOrderWithImportAndPlace() throws IOException {
        JobId first = imported("a", "final");
        JobId second = imported("a", "amended");
        RecordSnapshot snapshot = snapshot();
        List<ArchivedVersion> versions = versions(snapshot);
        assertEquals(
                List.of("1 CREATED", "2 CREATED", "3 UPDATED"),
                versions.stream()
                        .map(each -> each.position() + " " + each.operation())
                        .toList());
        assertEquals(Optional.of(first), versions.get(1).importJob());
        assertEquals(Optional.of(second), versions.get(2).importJob());
        assertEquals("entry[0]", versions.get(1).place());
        assertEquals(Optional.of("final"), versions.get(1).body().orElseThrow().string("status"));
        assertEquals("results.json", snapshot.files().getFirst().name());
        assertEquals(1, snapshot.files().size());
        List<ArchivedImport> imports = snapshot.imports();
        assertEquals(
                List.of(List.of(new ArchivedImport.Run(2, 2)), List.of(new ArchivedImport.Run(3, 3))),
                imports.stream().map(ArchivedImport::said).toList());
        assertEquals(
                List.of(true, false),
                imports.stream().map(ArchivedImport::isFirst).toList());
        assertEquals(2, snapshot.sources().size());
        assertEquals("A portal", snapshot.sources().getLast().label());
        assertTrue(snapshot.sources().getFirst().isTyped());
    }

    @Test
    void whatWasTakenBackIsInTheHistoryAndShownNowhere() throws IOException {
        imported("a", "final");
        JobId second = imported("a", "amended");
        store.imports.undo(second, ORDER, caller, TO_THE_END);
        RecordSnapshot back = snapshot();
        ArchivedVersion shown = versions(back).getLast();
        assertEquals(OptionalInt.of(1), shown.shows());
        assertTrue(shown.body().isEmpty());
        assertEquals(
                Optional.of("final"), bodies(back, "Observation").getFirst().string("status"));
        assertEquals(
                List.of(false, true),
                back.imports().stream().map(ArchivedImport::isUndone).toList());

        store.imports.undo(back.imports().getFirst().job(), ORDER, caller, TO_THE_END);
        RecordSnapshot gone = snapshot();
        assertFalse(gone.types().containsKey("Observation"));
        assertEquals(Operation.WITHDRAWN, versions(gone).getLast().operation());
    }

    @Test
    void whoMaySeeAPartGetsThatPartAndNothingThatHasNoCategory() throws IOException {
        imported("a", "final");
        Entry secret = typed("{'resourceType':'Observation','status':'final','meta':{'security':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]}}");
        AccountId account = new AccountId(UUID.randomUUID());
        store.accounts.add(new Account(account, "ben " + account, false, false, 1, Instant.now()), "x");
        Grant whole = Grant.whole(account, person.id(), Instant.now());
        store.accounts.addGrant(new Grant(
                whole.id(),
                account,
                person.id(),
                whole.operations(),
                EnumSet.allOf(AccessCategory.class),
                false,
                whole.validFrom(),
                whole.expiresAt(),
                whole.status()));
        Caller ben = ContractAccess.newCaller();
        assertEquals(
                "HS-PERSON-NOT-FOUND",
                assertThrows(ProblemException.class, () -> store.archive.snapshot(person.id(), ben))
                        .problem()
                        .code());
        RecordSnapshot part =
                store.archive.snapshot(person.id(), new ContractAccess(() -> store.accounts).issue(account));
        assertFalse(part.isWhole());
        assertEquals(1, part.types().get("Observation"));
        assertTrue(versions(part).stream().noneMatch(each -> each.entry().equals(secret.id())));
        assertEquals(2, versions(part).size());
        assertTrue(part.files().isEmpty()
                && part.sources().isEmpty()
                && part.imports().isEmpty());
        assertEquals(
                Set.of(1L, 3L),
                Set.of(
                        store.archive.extent(person.id(), caller).files(),
                        store.archive.extent(person.id(), caller).entries()));
    }
}
