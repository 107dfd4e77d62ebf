// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.store.jpa.testing.TestStore;
import org.healthstead.store.jpa.unit.StoreSettings;
import org.healthstead.store.jpa.unit.TimeOrderedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeOrderTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void listenersAndReadersSeeEveryChangeOnceAndInOrderUnderConcurrentWriters() throws Exception {
        try (TestStore store = TestStore.open(folder);
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Recorder heard = new Recorder();
            store.log.addListener(heard);
            Caller caller = ContractAccess.newCaller();
            Person person = store.addPerson("Ada", caller);
            AtomicBoolean writing = new AtomicBoolean(true);
            Future<List<Change>> read = pool.submit(() -> follow(store, writing));
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Random random = new Random(SEED + i);
                writers.add(pool.submit(() -> write(store, person, caller, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            List<Change> changes = read.get();
            String seed = "seed " + SEED;
            assertEquals(store.feed.latest(), changes.size(), seed);
            assertEquals(numbers(changes), numbers(heard.changes), seed);
            assertEquals(newest(changes), newest(heard.changes), seed);
            assertEquals(store.feed.countEntries(), newest(changes).size(), seed);
        }
    }

    private static void write(TestStore store, Person person, Caller caller, Random random) {
        List<Entry> own = new ArrayList<>();
        ImportLedger ledger = store.imports.open(
                new JobId(UUID.randomUUID()),
                person.id(),
                new ArtifactId(UUID.randomUUID()),
                "source " + random.nextInt(),
                "",
                SourceRef.Kind.FILE,
                ORDER,
                caller);
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(3)) {
                case 0 -> own.add(store.entries.create(person.id(), body(random), caller));
                case 1 ->
                    own.replaceAll(entry -> entry.version() > 2
                            ? entry
                            : store.entries.update(entry.id(), entry.version(), body(random), caller));
                default -> ledger.save(items(random), ledger.itemsDone() + 1, ImportReport.EMPTY);
            }
        }
    }

    private static List<ImportedItem> items(Random random) {
        List<ImportedItem> items = new ArrayList<>();
        for (int i = random.nextInt(30); i >= 0; i--) {
            items.add(ImportedItem.of(
                    new EntryId(TimeOrderedIds.next()), "item " + random.nextInt(50), List.of(), body(random), ""));
        }
        return items;
    }

    private static JsonObject body(Random random) {
        return JsonObject.builder()
                .put("resourceType", "Observation")
                .put("valueInteger", random.nextLong(1_000_000))
                .build();
    }

    private static List<Change> follow(TestStore store, AtomicBoolean writing) {
        List<Change> changes = new ArrayList<>();
        boolean more = true;
        while (more) {
            boolean last = !writing.get();
            List<Change> next =
                    store.feed.after(changes.isEmpty() ? 0 : changes.getLast().number(), 50);
            changes.addAll(next);
            more = !last || !next.isEmpty();
        }
        return changes;
    }

    private static List<Long> numbers(List<Change> changes) {
        return changes.stream().map(Change::number).toList();
    }

    /** What an index that follows ends with. */
    private static Map<EntryId, Entry> newest(List<Change> changes) {
        Map<EntryId, Entry> index = new HashMap<>();
        changes.forEach(change -> change.state().ifPresent(entry -> index.put(entry.id(), entry)));
        return index;
    }

    @Test
    void aTransactionThatFailsLeavesNeitherRowsNorNumbers() {
        try (TestStore store = TestStore.open(folder)) {
            Caller caller = ContractAccess.newCaller();
            Person person = store.addPerson("Ada", caller);
            long before = store.feed.latest();
            Recorder heard = new Recorder();
            store.log.addListener(heard);
            assertThrows(
                    IllegalStateException.class,
                    () -> store.log.commit((entities, numbers) -> {
                        numbers.take(5);
                        throw new IllegalStateException("as if the process had ended here");
                    }));
            assertEquals(before, store.feed.latest());
            assertTrue(heard.changes.isEmpty());
            Entry next = store.entries.create(person.id(), body(new Random(SEED)), caller);
            assertEquals(before + 1, next.changeNumber());
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAReopenAndTheHistoryKeepsItsName() {
        EntryId id;
        String history;
        Caller caller = ContractAccess.newCaller();
        try (TestStore store = TestStore.open(folder)) {
            id = store.entries
                    .create(store.addPerson("Ada", caller).id(), body(new Random(SEED)), caller)
                    .id();
            history = store.feed.history();
        }
        try (TestStore store = TestStore.open(folder)) {
            assertEquals(2, store.feed.latest());
            assertEquals(history, store.feed.history());
            assertEquals(id, store.entries.find(id, caller).orElseThrow().id());
        }
    }

    @Test
    void aListenerThatFailsStopsNobody() {
        try (TestStore store = TestStore.open(folder)) {
            store.log.addListener((latest, changes) -> {
                throw new IllegalStateException("broken");
            });
            Recorder heard = new Recorder();
            store.log.addListener(heard);
            store.addPerson("Ada", ContractAccess.newCaller());
            assertEquals(1, heard.changes.size());
        }
    }

    @Test
    void whenTheDiskIsNearlyFullNothingIsWrittenButSignInsWork() {
        // No disk has a terabyte free and nothing else to do: the guard sees every disk as full.
        StoreSettings settings = new StoreSettings(1_000_000, 1);
        try (TestStore store = TestStore.open(folder, settings)) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> store.addPerson("Ada", ContractAccess.newCaller()));
            assertEquals("HS-STORE-FULL", refused.problem().code());
            assertEquals(0, store.feed.latest());
            store.accounts.countFailure(ContractAccess.newCaller().account(), "password", Instant.EPOCH);
        }
    }

    private static final class Recorder implements ChangeListener {

        private final List<Change> changes = new ArrayList<>();

        @Override
        public synchronized void committed(long latest, List<Change> more) {
            assertEquals(latest, more.getLast().number());
            changes.addAll(more);
        }
    }
}
