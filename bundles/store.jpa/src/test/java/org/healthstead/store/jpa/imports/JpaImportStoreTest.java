// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaImportStoreTest {

    @TempDir
    static Path folder;

    private static TestStore store;
    private final Caller caller = ContractAccess.newCaller();
    private final Person person = store.addPerson("Ada Example", caller);
    private final String source = "portal " + UUID.randomUUID();

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void theSameFileTwiceChangesNothingAndANewerOneMakesVersions() {
        ImportLedger first = open();
        assertTrue(first.isFirst());
        assertEquals(counts(3, 0, 0), first.save(items("a", "b", "c"), 3, ImportReport.EMPTY));
        Entry before = find(id("a"));
        ImportLedger second = open();
        assertFalse(second.isFirst());
        assertEquals(Map.of(own("a"), id("a"), own("b"), id("b")), second.known(List.of(own("a"), own("b"), own("x"))));
        assertEquals(counts(0, 0, 3), second.save(items("a", "b", "c"), 3, ImportReport.EMPTY));
        assertEquals(before, find(id("a")));
        List<ImportedItem> newer = List.of(item("a", "final"), item("b", "amended"), item("d", "final"));
        assertEquals(counts(1, 1, 1), open().save(newer, 3, ImportReport.EMPTY));
        assertEquals(1, find(id("a")).version());
        assertEquals(2, find(id("b")).version());
        assertEquals(Optional.of("amended"), find(id("b")).body().string("status"));
    }

    @Test
    void bookkeepingOfTheServerIsNoChange() {
        open().save(List.of(meta("a", "1", "2020-01-01T00:00:00Z")), 1, ImportReport.EMPTY);
        assertEquals(
                counts(0, 0, 1), open().save(List.of(meta("a", "7", "2024-01-01T00:00:00Z")), 1, ImportReport.EMPTY));
    }

    @Test
    void anIdentityThatStandsTwiceInAFileIsOneEntryAlsoAcrossBatches() {
        ImportLedger ledger = open();
        List<ImportedItem> twice = List.of(item("a", "final"), item("a", "final"), item("a", "amended"));
        assertEquals(counts(1, 1, 1), ledger.save(twice, 3, ImportReport.EMPTY));
        assertEquals(
                counts(2, 2, 1), ledger.save(List.of(item("a", "corrected"), item("z", "x")), 5, ImportReport.EMPTY));
        assertEquals(3, find(id("a")).version());
        assertEquals(
                List.of("corrected", "amended", "final"),
                List.of(3, 2, 1).stream()
                        .map(version -> store.entries
                                .find(id("a"), version, caller)
                                .orElseThrow()
                                .body()
                                .string("status")
                                .orElseThrow())
                        .toList());
    }

    @Test
    void anInterruptedImportGoesOnBehindWhatWasCommitted() {
        JobId job = new JobId(UUID.randomUUID());
        ImportReport rejected =
                new ImportReport(0, 0, 0, 1, 1, List.of(new RejectedItem("entry[7]", "HS-X", "why")), List.of());
        ImportReport saved = open(job).save(items("a", "b"), 4, rejected);
        ImportLedger again = open(job);
        assertEquals(4, again.itemsDone());
        assertEquals(saved, again.report());
        assertEquals(new ImportReport(2, 0, 0, 1, 1, rejected.rejected(), List.of()), again.report());
        ImportLedger other = open(job);
        again.save(items("c"), 5, ImportReport.EMPTY);
        assertEquals("HS-IMPORT-UNDONE", code(() -> other.save(items("d"), 5, ImportReport.EMPTY)));
        assertTrue(store.entries.find(id("d"), caller).isEmpty());
    }

    @Test
    void aBrokenItemLeavesNothingOfItsBatch() {
        long before = store.feed.latest();
        ImportLedger ledger = open();
        List<ImportedItem> items = new ArrayList<>(items("a", "b"));
        items.add(ImportedItem.of(id("c"), "c", List.of(), JsonObject.parse("{\"resourceType\":\"No\"}"), ""));
        assertEquals("HS-ENTRY-INVALID", code(() -> ledger.save(items, 3, ImportReport.EMPTY)));
        assertEquals(before, store.feed.latest());
        assertEquals(0, open().known(List.of(own("a"), own("b"), own("c"))).size());
        assertEquals(counts(2, 0, 0), ledger.save(items("a", "b"), 2, ImportReport.EMPTY));
    }

    @Test
    void undoWithdrawsAndSetsBackAndLeavesWhatWasChangedSince() {
        JobId newer = twoImports();
        Entry touched = store.entries.update(id("b"), 2, find(id("b")).body().with("status", "mine"), caller);
        assertEquals(3, store.imports.undo(newer, ORDER, caller, TO_THE_END));
        assertEquals(3, store.imports.undo(newer, ORDER, caller, TO_THE_END));
        assertTrue(store.imports.summary(newer, caller).orElseThrow().undone());
        assertEquals(Optional.of("final"), find(id("a")).body().string("status"));
        assertEquals(3, find(id("a")).version());
        assertEquals(touched, find(id("b")));
        assertTrue(store.entries.find(id("c"), caller).isEmpty());
        assertEquals(List.of(), store.entries.versions(id("c"), caller));
        assertEquals("HS-IMPORT-UNDONE", code(() -> open(newer)));
        assertEquals(
                3,
                store.entries
                        .page(EntryQuery.of(person.id(), 50), caller)
                        .lines()
                        .size());
        feedAgreesWithTheStore();
    }

    @Test
    void importingAnUndoneFileAgainBringsNothingBack() {
        JobId newer = twoImports();
        store.imports.undo(newer, ORDER, caller, TO_THE_END);
        assertEquals(counts(0, 0, 4), open().save(newerItems(), 4, ImportReport.EMPTY));
        assertEquals(Optional.of("final"), find(id("a")).body().string("status"));
        assertTrue(store.entries.find(id("c"), caller).isEmpty());
    }

    @Test
    void redoBringsBackAndCanBeUndoneAgain() {
        JobId newer = twoImports();
        assertEquals(0, store.imports.redo(newer, ORDER, caller, TO_THE_END));
        store.imports.undo(newer, ORDER, caller, TO_THE_END);
        assertEquals(4, store.imports.redo(newer, ORDER, caller, TO_THE_END));
        assertEquals(Optional.of("amended"), find(id("a")).body().string("status"));
        assertEquals(4, find(id("a")).version());
        assertEquals(3, find(id("c")).version());
        assertEquals(
                List.of(
                        EntryVersion.Operation.RESTORED,
                        EntryVersion.Operation.WITHDRAWN,
                        EntryVersion.Operation.CREATED),
                store.entries.versions(id("c"), caller).stream()
                        .map(EntryVersion::operation)
                        .toList());
        assertEquals(4, store.imports.undo(newer, ORDER, caller, TO_THE_END));
        assertTrue(store.entries.find(id("d"), caller).isEmpty());
        assertEquals(Optional.of("final"), find(id("a")).body().string("status"));
        feedAgreesWithTheStore();
    }

    /** The second one changes a and b and adds c and d. */
    private JobId twoImports() {
        open().save(items("a", "b"), 2, ImportReport.EMPTY);
        JobId newer = new JobId(UUID.randomUUID());
        open(newer).save(newerItems(), 4, ImportReport.EMPTY);
        return newer;
    }

    private List<ImportedItem> newerItems() {
        return List.of(item("a", "amended"), item("b", "amended"), item("c", "x"), item("d", "x"));
    }

    /** A listener that reads the feed from the start ends with what the store has. */
    private void feedAgreesWithTheStore() {
        Map<EntryId, Entry> index = new java.util.HashMap<>();
        long after = 0;
        for (List<Change> changes = store.feed.after(0, 7); !changes.isEmpty(); changes = store.feed.after(after, 7)) {
            for (Change change : changes) {
                assertEquals(after + 1, change.number());
                after = change.number();
                change.state().ifPresent(entry -> index.put(entry.id(), entry));
                if (change.isWithdrawn()) {
                    index.remove(change.entry());
                }
            }
        }
        assertEquals(store.feed.latest(), after);
        assertEquals(store.feed.countEntries(), index.size());
        List<EntryId> ids = List.copyOf(index.keySet());
        assertEquals(ids.stream().map(index::get).toList(), store.feed.current(ids));
    }

    /** Edits between the plan of a stretch and its transaction make it be planned again. */
    @Test
    void whoEditsDuringAnUndoKeepsTheirVersion() throws Exception {
        String[] names = java.util.stream.IntStream.range(0, 900)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        JobId job = new JobId(UUID.randomUUID());
        open(job).save(items(names), names.length, ImportReport.EMPTY);
        List<EntryId> edited = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread editor = Thread.ofPlatform().start(() -> {
            for (int i = names.length - 1; i >= 0; i -= 3) {
                EntryId id = id(names[i]);
                store.entries.find(id, caller).filter(entry -> edit(entry)).ifPresent(entry -> edited.add(id));
            }
        });
        long withdrawn = store.imports.undo(job, ORDER, caller, TO_THE_END);
        editor.join();
        assertEquals(names.length, withdrawn + edited.size());
        for (EntryId id : edited) {
            assertEquals(Optional.of("mine"), find(id).body().string("status"));
        }
        feedAgreesWithTheStore();
    }

    /** False when the undo was first. */
    private boolean edit(Entry entry) {
        try {
            store.entries.update(entry.id(), 1, entry.body().with("status", "mine"), caller);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    @Test
    void anUndoneImportWritesNothingMore() {
        JobId job = new JobId(UUID.randomUUID());
        ImportLedger running = open(job);
        running.save(items("a"), 1, ImportReport.EMPTY);
        assertEquals(1, store.imports.undo(job, ORDER, caller, TO_THE_END));
        assertEquals("HS-IMPORT-UNDONE", code(() -> running.save(items("b"), 2, ImportReport.EMPTY)));
        assertEquals(
                "HS-JOB-NOT-FOUND", code(() -> store.imports.undo(job, ORDER, ContractAccess.newCaller(), TO_THE_END)));
        JobId none = new JobId(UUID.randomUUID());
        assertEquals("HS-JOB-NOT-FOUND", code(() -> store.imports.undo(none, ORDER, caller, TO_THE_END)));
    }

    @Test
    void whatDanglesIsResolvedWhenItsTargetComes() {
        open().save(items("a"), 1, ImportReport.EMPTY);
        List<String> texts = List.of("Observation/late", "Practitioner?identifier=x|1", "Patient/none");
        assertEquals(Map.of(), store.imports.resolve(id("a"), texts, caller));
        ImportedItem late = item("Observation/late", "final");
        ImportedItem aliased = ImportedItem.of(
                id("p"),
                "p",
                List.of("Practitioner?identifier=x|1"),
                JsonObject.parse("{\"resourceType\":\"Practitioner\"}"),
                "");
        open().save(List.of(late, aliased), 2, ImportReport.EMPTY);
        Map<String, String> expected = Map.of(
                "Observation/late", "Observation/" + late.id(),
                "Practitioner?identifier=x|1", "Practitioner/" + aliased.id());
        assertEquals(expected, store.imports.resolve(id("a"), texts, caller));
        assertEquals(Map.of(), store.imports.resolve(id("a"), texts, ContractAccess.newCaller()));
    }

    @Test
    void originsNameTheFileAndThePlace() throws Exception {
        ArtifactId artifact = store.artifacts
                .keep(person.id(), "export.json", new java.io.ByteArrayInputStream(new byte[] {1}), 10, caller)
                .id();
        store.imports
                .open(
                        new JobId(UUID.randomUUID()),
                        person.id(),
                        artifact,
                        source,
                        "My portal",
                        SourceRef.Kind.PORTAL,
                        ORDER,
                        caller)
                .save(items("a"), 1, ImportReport.EMPTY);
        store.entries.update(id("a"), 1, find(id("a")).body().with("status", "mine"), caller);
        List<EntryOrigin> origins = store.entries.origins(id("a"), caller);
        assertEquals(SourceRef.Kind.PERSON, origins.get(0).source().kind());
        EntryOrigin first = origins.get(1);
        assertEquals("My portal", first.source().label());
        assertEquals(Optional.of(artifact), first.artifact());
        assertEquals(Optional.of("export.json"), first.fileName());
        assertEquals("at a", first.place());
        assertEquals("My portal", find(id("a")).source().label());
    }

    @Test
    void importsNeedTheRightToTheWholeRecord() {
        assertEquals(
                "HS-PERSON-NOT-FOUND",
                code(() -> store.imports.open(
                        new JobId(UUID.randomUUID()),
                        person.id(),
                        new ArtifactId(UUID.randomUUID()),
                        source,
                        "",
                        SourceRef.Kind.FILE,
                        ORDER,
                        ContractAccess.newCaller())));
        assertEquals(Set.of(), Set.copyOf(store.feed.after(store.feed.latest(), 10)));
    }

    private ImportLedger open() {
        return open(new JobId(UUID.randomUUID()));
    }

    private ImportLedger open(JobId job) {
        return store.imports.open(
                job,
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                source,
                "My portal",
                SourceRef.Kind.PORTAL,
                ORDER,
                caller);
    }

    private List<ImportedItem> items(String... identities) {
        return List.of(identities).stream().map(each -> item(each, "final")).toList();
    }

    private ImportedItem item(String identity, String status) {
        JsonObject body = JsonObject.builder()
                .put("resourceType", "Observation")
                .put("id", id(identity).toString())
                .put("status", status)
                .put("effectiveDateTime", "2020-02-02")
                .build();
        return ImportedItem.of(id(identity), identity, List.of(), body, "at " + identity);
    }

    private ImportedItem meta(String identity, String version, String updated) {
        String body = "{\"resourceType\":\"Basic\",\"meta\":{\"versionId\":\"" + version + "\",\"lastUpdated\":\""
                + updated + "\"}}";
        return ImportedItem.of(id(identity), identity, List.of(), JsonObject.parse(body), "");
    }

    private static ItemIdentity own(String name) {
        return ItemIdentity.ofSource(name);
    }

    /** Another one for each person, the same for each identity. */
    private EntryId id(String identity) {
        return new EntryId(
                UUID.nameUUIDFromBytes((source + identity).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Entry find(EntryId id) {
        return store.entries.find(id, caller).orElseThrow();
    }

    private static ImportReport counts(long created, long updated, long unchanged) {
        return new ImportReport(created, updated, unchanged, 0, 0, List.of(), List.of());
    }

    private static String code(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(ProblemException.class, work).problem().code();
    }
}
