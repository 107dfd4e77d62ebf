// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.healthstead.contracts.fixture.FileOrder.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ImportStore.ImportedItem;
import org.healthstead.platform.api.store.ImportStore.ReversalProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.ChangeFeed} and its listeners. */
public abstract class ChangeFeedContractTest extends AbstractStoreContract {

    private long before;

    @BeforeEach
    void beginHere() {
        before = stores.changes().latest();
        told.clear();
    }

    @Test
    void hasEveryChangeInOrderWithItsState() {
        Entry first = stores.entries().create(person.id(), observation("a", "2024"), holder);
        Entry second = stores.entries().create(person.id(), observation("b", "2024"), holder);

        List<Change> changes = stores.changes().after(before, 100);
        assertEquals(List.of(first.changeNumber(), second.changeNumber()), numbers(changes));
        assertEquals(Optional.of(first), changes.getFirst().state());
        assertEquals(first.id(), changes.getFirst().entry());
        assertEquals(person.id(), changes.getFirst().person());
        assertEquals("Observation", changes.getFirst().type());
        assertFalse(changes.getFirst().isWithdrawn());
        assertEquals(second.changeNumber(), stores.changes().latest());
        assertEquals(List.of(), stores.changes().after(second.changeNumber(), 100));
        assertEquals(changes, told.stream().flatMap(List::stream).toList());
    }

    @Test
    void leavesOutTheStateThatALaterChangeReplaced() {
        Entry first = stores.entries().create(person.id(), observation("a", "2024"), holder);
        Entry second = stores.entries().update(first.id(), 1, observation("b", "2024"), holder);

        List<Change> changes = stores.changes().after(before, 100);
        assertEquals(List.of(first.changeNumber(), second.changeNumber()), numbers(changes));
        assertEquals(Optional.empty(), changes.getFirst().state());
        assertFalse(changes.getFirst().isWithdrawn());
        assertEquals(Optional.of(second), changes.getLast().state());
    }

    @Test
    void tellsWhatAnUndoWithdrew() {
        JobId job = new JobId(UUID.randomUUID());
        EntryId id = new EntryId(UUID.randomUUID());
        stores.imports()
                .open(
                        job,
                        person.id(),
                        artifact(person.id(), "1"),
                        "portal",
                        "Portal",
                        SourceRef.Kind.FILE,
                        ORDER,
                        holder)
                .save(
                        List.of(ImportedItem.of(id, "Observation/1", List.of(), observation("a", "2024"), "entry[0]")),
                        1,
                        ImportReport.EMPTY);
        long imported = stores.changes().latest();
        stores.imports().undo(job, ORDER, holder, ReversalProgress.TO_THE_END);

        Change withdrawn = stores.changes().after(imported, 100).getLast();
        assertEquals(id, withdrawn.entry());
        assertEquals("Observation", withdrawn.type());
        assertTrue(withdrawn.isWithdrawn());
        assertEquals(Optional.empty(), withdrawn.state());
        assertEquals(List.of(), stores.changes().current(List.of(id)));
        assertTrue(stores.changes().after(before, 100).stream()
                .filter(change -> change.entry().equals(id))
                .noneMatch(change -> change.state().isPresent()));
    }

    @Test
    void tellsListenersEveryChangeOnceWithoutGap() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int run = 0; run < 40; run++) {
                runs.add(threads.submit(() -> stores.entries().create(person.id(), observation("a", "2024"), holder)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        List<Long> toldNumbers = numbers(told.stream().flatMap(List::stream).toList());
        assertEquals(
                numbers(stores.changes().after(before, 1_000)),
                toldNumbers.stream().sorted().toList());
        assertEquals(toldNumbers.stream().sorted().toList(), toldNumbers, "in the order of the commits");
    }

    @Test
    void canBeReadInSmallSteps() {
        for (int i = 0; i < 7; i++) {
            stores.entries().create(person.id(), observation("a" + i, "2024"), holder);
        }
        List<Long> stepped = new ArrayList<>();
        long at = before;
        while (at < stores.changes().latest()) {
            List<Change> step = stores.changes().after(at, 2);
            assertTrue(!step.isEmpty() && step.size() <= 2);
            stepped.addAll(numbers(step));
            at = stepped.getLast();
        }
        assertEquals(numbers(stores.changes().after(before, 100)), stepped);
        assertEquals(
                stepped.size(),
                LongStream.of(stepped.stream().mapToLong(Long::longValue).toArray())
                        .distinct()
                        .count());
    }

    @Test
    void survivesARestart() {
        Entry entry = stores.entries().create(person.id(), observation("a", "2024"), holder);
        String history = stores.changes().history();
        List<Change> changes = stores.changes().after(before, 100);
        long entries = stores.changes().countEntries();
        restart();

        assertFalse(history.isBlank());
        assertEquals(history, stores.changes().history());
        assertEquals(entry.changeNumber(), stores.changes().latest());
        assertEquals(changes, stores.changes().after(before, 100));
        assertEquals(entries, stores.changes().countEntries());
        long next = stores.entries()
                .create(person.id(), observation("b", "2024"), holder)
                .changeNumber();
        assertTrue(next > entry.changeNumber());
        assertEquals(1, told.getLast().size(), "listeners are told after a restart too");
    }

    @Test
    void knowsTheLastChangeBeforeAMoment() {
        assertEquals(0, stores.changes().before(Instant.EPOCH));
        Entry first = stores.entries().create(person.id(), observation("first", "2024"), holder);
        long latest = stores.changes().latest();
        assertEquals(latest, stores.changes().before(first.recordedAt().plusMillis(1)));
        assertTrue(stores.changes().before(first.recordedAt()) < latest);
        assertEquals(latest, stores.changes().before(Instant.now().plusSeconds(3_600)));
    }

    @Test
    void findsCurrentEntriesAgain() {
        Entry one = stores.entries().create(person.id(), observation("a", "2024"), holder);
        Entry other = stores.entries().create(person.id(), observation("b", "2024"), holder);
        Entry newer = stores.entries().update(other.id(), 1, observation("c", "2024"), holder);

        List<Entry> found = stores.changes().current(List.of(one.id(), new EntryId(UUID.randomUUID()), other.id()));
        assertEquals(2, found.size());
        assertTrue(found.contains(one));
        assertTrue(found.contains(newer));
        assertEquals(List.of(), stores.changes().current(List.of()));
    }

    private static List<Long> numbers(List<Change> changes) {
        return changes.stream().map(Change::number).toList();
    }
}
