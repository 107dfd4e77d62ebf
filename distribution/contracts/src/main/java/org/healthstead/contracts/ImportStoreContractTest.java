// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.healthstead.platform.api.store.ImportStore.ReversalProgress.TO_THE_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.importing.RejectedItem;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.healthstead.platform.api.store.ImportStore.Summary;
import org.healthstead.platform.api.store.ItemIdentity;
import org.healthstead.platform.api.store.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link org.healthstead.platform.api.store.ImportStore}: batches, repetition, undo. References:
 * {@link ReferenceContractTest}.
 */
public abstract class ImportStoreContractTest extends AbstractStoreContract {

    /** More than any store takes back in one transaction. */
    private static final int MANY = 1_200;

    private ArtifactId artifact;

    @BeforeEach
    void keepAnArtifact() {
        artifact = artifact(person.id(), "the file");
    }

    @Test
    void writesABatchWithItsOrigins() {
        ImportLedger ledger = open(newJob());
        ImportedItem item = item("Observation/1", observation("Ferritin", "2024-05-01"));
        assertTrue(ledger.isFirst());
        assertEquals(0, ledger.itemsDone());
        assertEquals(ImportReport.EMPTY, ledger.report());
        assertTrue(ledger.number() > 0);

        ImportReport report = ledger.save(List.of(item), 1, ImportReport.EMPTY);

        assertEquals(counts(1, 0, 0), report);
        assertEquals(1, ledger.itemsDone());
        Entry entry = stores.entries().find(item.id(), holder).orElseThrow();
        assertEquals(1, entry.version());
        assertEquals(item.body().without("id"), entry.body().without("id"));
        assertEquals(item.id().toString(), entry.body().string("id").orElseThrow());
        assertEquals("Portal", entry.source().label());
        assertEquals(SourceRef.Kind.PORTAL, entry.source().kind());
        assertEquals(
                List.of(new EntryOrigin(
                        1, entry.source(), Optional.of(artifact), Optional.of("export.json"), item.place())),
                stores.entries().origins(item.id(), holder));
        assertEquals(
                Map.of(item.identity(), item.id()),
                ledger.known(List.of(item.identity(), ItemIdentity.ofSource("Observation/2"))));
    }

    @Test
    void goesOnBehindWhatWasCommitted() {
        JobId job = newJob();
        ImportLedger first = open(job);
        RejectedItem rejected = new RejectedItem("entry[2]", "HS-FHIR-NO-TYPE", "no type");
        RejectedItem warning = new RejectedItem("entry[1]", "HS-FHIR-DATE", "an odd date");
        first.save(items(0, 2), 2, ImportReport.EMPTY);
        ImportReport report =
                first.save(items(3, 4), 5, new ImportReport(0, 0, 0, 1, 1, List.of(rejected), List.of(warning)));
        restart();

        ImportLedger second = open(job);
        assertEquals(new ImportReport(3, 0, 0, 1, 1, List.of(rejected), List.of(warning)), report);
        assertEquals(report, second.report());
        assertEquals(5, second.itemsDone());
        assertEquals(first.number(), second.number());
        assertEquals(first.openedAtMillis(), second.openedAtMillis());
        assertTrue(second.isFirst());
        assertEquals(5, second.save(items(5, 7), 7, ImportReport.EMPTY).created());
        assertNotEquals(second.number(), open(newJob()).number());
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        List<ImportedItem> items = items(0, 30);
        open(newJob()).save(items, 30, ImportReport.EMPTY);
        long latest = stores.changes().latest();

        ImportLedger again = open(newJob());
        assertFalse(again.isFirst());
        assertEquals(
                30,
                again.known(items.stream().map(ImportedItem::identity).toList()).size());
        assertEquals(counts(0, 0, 30), again.save(items, 30, ImportReport.EMPTY));
        assertEquals(latest, stores.changes().latest());
    }

    @Test
    void makesAVersionOfWhatHasChanged() {
        ImportedItem item = item("Observation/1", observation("Ferritin", "2024"));
        open(newJob()).save(List.of(item), 1, ImportReport.EMPTY);
        ImportedItem newer = with(item, observation("Ferritin, corrected", "2024"));

        assertEquals(counts(0, 1, 0), open(newJob()).save(List.of(newer), 1, ImportReport.EMPTY));
        Entry entry = stores.entries().find(item.id(), holder).orElseThrow();
        assertEquals(2, entry.version());
        assertEquals(Optional.of("Ferritin, corrected"), entry.projection().title());
        assertEquals(
                Optional.of("Ferritin"),
                stores.entries()
                        .find(item.id(), 1, holder)
                        .orElseThrow()
                        .projection()
                        .title());
        assertEquals(2, stores.entries().origins(item.id(), holder).size());
    }

    /** The source has said nothing new, so it has no say against what a person changed since. */
    @Test
    void leavesAPersonsCorrectionWhenTheSameComesAgain() {
        ImportedItem item = item("Observation/1", observation("Ferritin", "2024"));
        open(newJob()).save(List.of(item), 1, ImportReport.EMPTY);
        stores.entries().update(item.id(), 1, observation("Ferritin, by hand", "2024"), holder);

        assertEquals(counts(0, 0, 1), open(newJob()).save(List.of(item), 1, ImportReport.EMPTY));
        assertEquals(
                Optional.of("Ferritin, by hand"),
                stores.entries()
                        .find(item.id(), holder)
                        .orElseThrow()
                        .projection()
                        .title());
    }

    @Test
    void keepsSourcesApart() {
        ImportedItem item = item("Observation/1", observation("Ferritin", "2024"));
        open(newJob()).save(List.of(item), 1, ImportReport.EMPTY);
        ImportLedger other = stores.imports()
                .open(newJob(), person.id(), artifact, "other", "Other", SourceRef.Kind.PORTAL, ORDER, holder);

        assertEquals(Map.of(), other.known(List.of(item.identity())));
        assertFalse(other.isFirst());
        ImportedItem same = ImportedItem.of(newId(), "Observation/1", List.of(), item.body(), "entry[0]");
        assertEquals(counts(1, 0, 0), other.save(List.of(same), 1, ImportReport.EMPTY));
    }

    @Test
    void takesBackWhatAnImportBrought() {
        JobId job = newJob();
        List<ImportedItem> items = items(0, 5);
        open(job).save(items, 5, ImportReport.EMPTY);

        assertEquals(5, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        items.forEach(item -> {
            assertEquals(Optional.empty(), stores.entries().find(item.id(), holder));
            assertEquals(List.of(), stores.entries().versions(item.id(), holder));
        });
        assertTrue(stores.imports().summary(job, holder).orElseThrow().undone());
        assertTrue(stores.artifacts().find(artifact, holder).isPresent());
        long latest = stores.changes().latest();
        assertEquals(5, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals(latest, stores.changes().latest());
        restart();

        assertEquals(5, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        items.forEach(item -> {
            Entry entry = stores.entries().find(item.id(), holder).orElseThrow();
            assertEquals(item.body().without("id"), entry.body().without("id"));
            assertEquals(
                    List.of(Operation.RESTORED, Operation.WITHDRAWN, Operation.CREATED),
                    stores.entries().versions(item.id(), holder).stream()
                            .map(EntryVersion::operation)
                            .toList());
        });
        assertFalse(stores.imports().summary(job, holder).orElseThrow().undone());
        latest = stores.changes().latest();
        assertEquals(5, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        assertEquals(latest, stores.changes().latest());
    }

    @Test
    void bringsNothingBackThatWasNeverTaken() {
        JobId job = newJob();
        open(job).save(items(0, 1), 1, ImportReport.EMPTY);
        long latest = stores.changes().latest();

        assertEquals(0, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        assertEquals(latest, stores.changes().latest());
    }

    /** Each call ends after one transaction, as if the server had been killed. */
    @Test
    void goesOnWithAnUndoThatWasInterrupted() {
        JobId job = newJob();
        List<ImportedItem> items = items(0, MANY);
        ImportLedger ledger = open(job);
        ledger.save(items.subList(0, 700), 700, ImportReport.EMPTY);
        ledger.save(items.subList(700, MANY), MANY, ImportReport.EMPTY);
        long before = stores.changes().latest();
        List<Double> shares = new ArrayList<>(List.of(0.0));
        List<Long> counts = new ArrayList<>(List.of(0L));
        ReversalProgress one = (share, entries) -> {
            shares.add(share);
            counts.add(entries);
            return false;
        };
        while (shares.getLast() < 1) {
            stores.imports().undo(job, ORDER, holder, one);
            restart();
            assertTrue(shares.getLast() > shares.get(shares.size() - 2), shares::toString);
            assertEquals(counts.getLast(), stores.changes().latest() - before);
            assertTrue(counts.getLast() - counts.get(counts.size() - 2) <= 500, counts::toString);
            assertCode("HS-IMPORT-UNDONE", () -> open(job));
        }

        assertEquals(MANY, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals(MANY, stores.changes().latest() - before);
        items.forEach(item -> assertEquals(Optional.empty(), stores.entries().find(item.id(), holder)));
    }

    @Test
    void takesAHalfDoneUndoBack() {
        JobId job = newJob();
        List<ImportedItem> items = items(0, MANY);
        ImportLedger ledger = open(job);
        ledger.save(items.subList(0, 700), 700, ImportReport.EMPTY);
        ledger.save(items.subList(700, MANY), MANY, ImportReport.EMPTY);
        long taken = stores.imports().undo(job, ORDER, holder, (share, entries) -> false);
        assertTrue(taken > 0 && taken < MANY);
        restart();

        assertEquals(taken, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        items.forEach(item -> assertEquals(item.body().without("id"), body(item)));
        long back = stores.imports().undo(job, ORDER, holder, (share, entries) -> false);
        assertTrue(back > 0 && back < MANY);
        assertEquals(MANY, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals(
                counts(0, 0, MANY), save(open(newJob()), items), "a file imported again brings back what was undone");
        assertEquals(List.of(), stores.entries().versions(items.getLast().id(), holder));
    }

    private static ImportReport save(ImportLedger ledger, List<ImportedItem> items) {
        ledger.save(items.subList(0, 700), 700, ImportReport.EMPTY);
        return ledger.save(items.subList(700, items.size()), items.size(), ImportReport.EMPTY);
    }

    private JsonObject body(ImportedItem item) {
        return stores.entries().find(item.id(), holder).orElseThrow().body().without("id");
    }

    @Test
    void doesNotBringBackWhatWasTakenBack() {
        JobId job = newJob();
        List<ImportedItem> items = items(0, 3);
        open(job).save(items, 3, ImportReport.EMPTY);
        stores.imports().undo(job, ORDER, holder, TO_THE_END);

        ImportLedger again = open(newJob());
        again.save(items, 3, ImportReport.EMPTY);
        items.forEach(item -> assertEquals(Optional.empty(), stores.entries().find(item.id(), holder)));
        assertCode("HS-IMPORT-UNDONE", () -> open(job).save(items(5, 6), 4, ImportReport.EMPTY));
    }

    @Test
    void givesUpdatedEntriesTheirEarlierContentBack() {
        ImportedItem item = item("Observation/1", observation("before", "2024"));
        open(newJob()).save(List.of(item), 1, ImportReport.EMPTY);
        JobId job = newJob();
        open(job).save(List.of(with(item, observation("after", "2024"))), 1, ImportReport.EMPTY);

        assertEquals(1, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals("before", title(item));
        assertEquals(3, stores.entries().find(item.id(), holder).orElseThrow().version());
        assertEquals(1, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        assertEquals("after", title(item));
        assertEquals(4, stores.entries().versions(item.id(), holder).size());
    }

    @Test
    void leavesWhatAPersonChangedSince() {
        JobId job = newJob();
        List<ImportedItem> items = items(0, 2);
        open(job).save(items, 2, ImportReport.EMPTY);
        stores.entries().update(items.getFirst().id(), 1, observation("by hand", "2024"), holder);

        assertEquals(1, stores.imports().undo(job, ORDER, holder, TO_THE_END));
        assertEquals("by hand", title(items.getFirst()));
        assertEquals(1, stores.imports().redo(job, ORDER, holder, TO_THE_END));
        assertEquals("by hand", title(items.getFirst()));
    }

    @Test
    void showsAStrangerNothing() {
        JobId job = newJob();
        open(job).save(items(0, 1), 1, ImportReport.EMPTY);
        Caller stranger = stranger();

        assertCode(
                "HS-PERSON-NOT-FOUND",
                () -> stores.imports()
                        .open(newJob(), person.id(), artifact, "k", "l", SourceRef.Kind.FILE, ORDER, stranger));
        assertCode("HS-JOB-NOT-FOUND", () -> stores.imports().undo(job, ORDER, stranger, TO_THE_END));
        assertCode("HS-JOB-NOT-FOUND", () -> stores.imports().redo(job, ORDER, stranger, TO_THE_END));
        assertEquals(Optional.empty(), stores.imports().summary(job, stranger));
        assertCode("HS-JOB-NOT-FOUND", () -> stores.imports().undo(newJob(), ORDER, holder, TO_THE_END));
        assertCode("HS-ACCESS-FORBIDDEN", () -> stores.imports().undo(job, ORDER, reader(), TO_THE_END));
    }

    @Test
    void saysWhatAnImportWas() {
        JobId job = newJob();
        ImportedItem item = item("Observation/1", observation("x", "2024"));
        open(job).save(List.of(item), 1, ImportReport.EMPTY);

        SourceRef source =
                stores.entries().find(item.id(), holder).orElseThrow().source();
        assertEquals(
                Optional.of(new Summary(artifact, source, false)),
                stores.imports().summary(job, holder));
        assertEquals(Optional.empty(), stores.imports().summary(newJob(), holder));
    }

    private String title(ImportedItem item) {
        return stores.entries()
                .find(item.id(), holder)
                .flatMap(entry -> entry.projection().title())
                .orElse("gone");
    }

    private ImportLedger open(JobId job) {
        return stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact,
                        "https://portal.example",
                        "Portal",
                        SourceRef.Kind.PORTAL,
                        ORDER,
                        holder);
    }

    private static List<ImportedItem> items(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> item("Observation/" + i, observation("result " + i, "2024-01-01")))
                .toList();
    }

    private static ImportedItem item(String identity, JsonObject body) {
        return ImportedItem.of(newId(), identity, List.of(), body, "entry[" + identity.length() + "]");
    }

    private static ImportedItem with(ImportedItem item, JsonObject body) {
        return new ImportedItem(item.id(), false, item.identity(), item.aliases(), Statement.of(body), item.place());
    }

    private static ImportReport counts(long created, long updated, long unchanged) {
        return new ImportReport(created, updated, unchanged, 0, 0, List.of(), List.of());
    }

    private static EntryId newId() {
        return new EntryId(UUID.randomUUID());
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
