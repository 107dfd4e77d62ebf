// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.moves.RecordMoves.Progress;
import org.healthstead.platform.api.moves.RecordMoves.Returned;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.move.EntryTransfer.Written;
import org.healthstead.store.jpa.unit.Dialect;

/** Takes a move back; goes on with what is still there. Not safe for several threads. */
final class MoveReturn {

    private static final int BATCH = 100;

    private final MoveParts parts;
    private final MoveSelection selection;
    private final JobId job;
    private final int author;

    MoveReturn(MoveParts parts, MoveSelection selection, JobId job, int author) {
        this.parts = parts;
        this.selection = selection;
        this.job = job;
        this.author = author;
    }

    /** The entries that a job has moved and that have not come back, with where they went. */
    static Map<UUID, MoveTrail> of(EntityManager entities, Dialect dialect, MoveSelection selection, JobId job) {
        Map<UUID, MoveTrail> moved = new LinkedHashMap<>();
        for (UUID id : selection.ids(entities, dialect, EntryRow.MOVED)) {
            EntryRow row = EntryRowReader.entry(entities, new EntryId(id)).orElseThrow();
            MoveTrail.to(EntryRowReader.history(entities, row.change()).place())
                    .filter(trail -> trail.job().filter(job::equals).isPresent())
                    .ifPresent(trail -> moved.put(id, trail));
        }
        return moved;
    }

    Returned run(Progress progress) {
        Map<UUID, MoveTrail> moved =
                parts.unit().read(entities -> of(entities, parts.unit().dialect(), selection, job));
        List<Map.Entry<UUID, MoveTrail>> all = List.copyOf(moved.entrySet());
        long back = 0;
        long kept = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map.Entry<UUID, MoveTrail>> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            int returned = write(batch);
            back += returned;
            kept += batch.size() - returned;
            if (!progress.reached((double) (from + batch.size()) / all.size(), back)) {
                break;
            }
        }
        return new Returned(back, kept);
    }

    private int write(List<Map.Entry<UUID, MoveTrail>> batch) {
        List<Item> read = parts.unit().read(entities -> {
            List<Item> items = new ArrayList<>();
            batch.forEach(each -> item(entities, each.getKey(), each.getValue()).ifPresent(items::add));
            return items;
        });
        if (read.isEmpty()) {
            return 0;
        }
        return parts.log().commitInBulk((entities, numbers) -> {
            List<Item> same = read.stream()
                    .filter(item -> isSame(entities, item.gone()) && isSame(entities, item.there()))
                    .toList();
            if (same.isEmpty()) {
                return ChangeLog.Done.unchanged(0);
            }
            long first = numbers.take(2 * same.size());
            List<Done> done = new ArrayList<>(same.size());
            for (int i = 0; i < same.size(); i++) {
                done.add(write(entities, same.get(i), first + 2L * i));
            }
            return new ChangeLog.Done<>(same::size, () -> changes(done));
        });
    }

    /** Empty when the entry there was changed or moved on since. */
    private Optional<Item> item(EntityManager entities, UUID id, MoveTrail trail) {
        EntryRow gone = EntryRowReader.entry(entities, new EntryId(id)).orElseThrow();
        return EntryRowReader.entry(entities, trail.entry())
                .filter(EntryRow::isThere)
                .filter(row -> row.version() == trail.versions())
                .map(row -> new Item(gone, row, parts.histories().shown(entities, gone)));
    }

    private static boolean isSame(EntityManager entities, EntryRow row) {
        return EntryRowReader.entry(entities, new EntryId(row.id()))
                .filter(now -> now.change() == row.change())
                .isPresent();
    }

    private Done write(EntityManager entities, Item item, long first) {
        MoveTrail trail = new MoveTrail(new EntryId(item.gone().id()), 0, Optional.empty());
        Written left = parts.transfer().takeOut(entities, item.there(), trail, author, first);
        Written back = parts.transfer().bringBack(entities, item.gone(), item.shown(), author, first + 1);
        return new Done(item, left, back);
    }

    private List<Change> changes(List<Done> done) {
        List<Change> changes = new ArrayList<>();
        for (Done each : done) {
            changes.add(parts.transfer().gone(each.left()));
            changes.addAll(
                    parts.transfer().came(each.back(), each.item().shown().entry(), 1));
        }
        return changes;
    }

    /**
     * @param gone the entry here
     * @param there what it is in the other record
     */
    private record Item(EntryRow gone, EntryRow there, MovedHistoryReader.Shown shown) {}

    private record Done(Item item, Written left, Written back) {}
}
