// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryQuery;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.SourceRef;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.ImportStore.ImportLedger;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;

/**
 * Undo and redo of a large import, with somebody who reads the same record: {@code UndoMeasurement HOME ENTRIES}. A
 * third of the entries is updated by a second import, so that both kinds of undo are seen.
 */
final class UndoMeasurement {

    private static final int BATCH = 500;

    private final Caller caller = ContractAccess.newCaller();
    private final Random random = new Random(7);
    private final TestStore store;
    private final PrintStream out;
    private final int entries;
    private final Person person;

    private UndoMeasurement(TestStore store, int entries, PrintStream out) {
        this.store = store;
        this.entries = entries;
        this.out = out;
        this.person = store.addPerson("somebody", caller);
        // As in the product, where the index listens.
        store.log.addListener((latest, changes) -> {});
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
                TestStore store = TestStore.open(Path.of(arguments[0]))) {
            new UndoMeasurement(store, Integer.parseInt(arguments[1]), out).run();
        }
    }

    private void run() throws InterruptedException {
        List<EntryId> ids = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            ids.add(new EntryId(org.healthstead.store.jpa.unit.TimeOrderedIds.next()));
        }
        JobId first = new JobId(UUID.randomUUID());
        take(first, ids, entries, "final");
        JobId second = new JobId(UUID.randomUUID());
        take(second, ids, entries / 3, "amended");
        measure("undo of updates", ids, progress -> store.imports.undo(second, ORDER, caller, progress));
        measure("redo of updates", ids, progress -> store.imports.redo(second, ORDER, caller, progress));
        store.imports.undo(second, ORDER, caller, ReversalProgress.TO_THE_END);
        measure("undo of new entries", ids, progress -> store.imports.undo(first, ORDER, caller, progress));
        measure("redo of new entries", ids, progress -> store.imports.redo(first, ORDER, caller, progress));
    }

    private void take(JobId job, List<EntryId> ids, int count, String status) {
        ImportLedger ledger = store.imports.open(
                job, person.id(), new ArtifactId(UUID.randomUUID()), "s", "s", SourceRef.Kind.FILE, ORDER, caller);
        for (int from = 0; from < count; from += BATCH) {
            List<ImportedItem> items = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                items.add(ImportedItem.of(
                        ids.get(i), "Observation/" + i, List.of(), body(ids.get(i), i, status), "entry[" + i + "]"));
            }
            ledger.save(items, Math.min(count, from + BATCH), ImportReport.EMPTY);
        }
    }

    private JsonObject body(EntryId id, int number, String status) {
        return JsonObject.parse("{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"" + status
                + "\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"2276-4\",\"display\":\"Ferritin\"}],\"text\":\"Ferritin"
                + " " + number + "\"},\"effectiveDateTime\":\"20" + (10 + number % 15)
                + "-03-04T05:06:07Z\",\"valueQuantity\":{\"value\":" + number + ".5,\"unit\":\"ng/mL\"}}");
    }

    private interface Work {
        long run(ReversalProgress progress);
    }

    private void measure(String what, List<EntryId> ids, Work work) throws InterruptedException {
        AtomicLong stretches = new AtomicLong();
        AtomicLong longest = new AtomicLong();
        AtomicLong last = new AtomicLong(System.nanoTime());
        Reader pages = new Reader(() -> {
            store.entries.page(EntryQuery.of(person.id(), 50), caller);
            return 0;
        });
        Reader single = new Reader(() -> {
            store.entries.find(ids.get(random.nextInt(ids.size())), caller);
            return 0;
        });
        long start = System.nanoTime();
        long count = work.run((share, reversed) -> {
            long now = System.nanoTime();
            stretches.incrementAndGet();
            longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "%s: %d in %.1f s, %.0f/s; %d stretches, the longest %.0f ms%n  meanwhile page of 50: %s%n  entry by"
                        + " id: %s%n",
                what, count, seconds, count / seconds, stretches.get(), longest.get() / 1e6, pages.end(), single.end());
    }

    /** Reads again and again on a thread of its own. */
    private static final class Reader {

        private final List<Long> nanos = new ArrayList<>();
        private final Thread thread;
        private volatile boolean ended;

        Reader(LongSupplier read) {
            thread = Thread.ofPlatform().start(() -> {
                while (!ended) {
                    long start = System.nanoTime();
                    read.getAsLong();
                    nanos.add(System.nanoTime() - start);
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                }
            });
        }

        String end() throws InterruptedException {
            ended = true;
            thread.join();
            long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted.length == 0
                    ? "none"
                    : "%d reads, p50 %.1f p99 %.1f max %.1f ms"
                            .formatted(
                                    sorted.length,
                                    sorted[sorted.length / 2] / 1e6,
                                    sorted[sorted.length * 99 / 100] / 1e6,
                                    sorted[sorted.length - 1] / 1e6);
        }
    }
}
