// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.moves.RecordMoves.Progress;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.document.DocumentFiles;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;
import org.healthstead.store.jpa.move.EntryTransfer.Written;
import org.healthstead.store.jpa.move.MoveBatch.Item;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.IdBytes;

/** One run of a move, which goes on with what is still there. Not safe for several threads. */
final class MoveRun {

    /** What was changed by others meanwhile is looked at again so often. */
    private static final int MAX_ROUNDS = 10;

    private final MoveParts parts;
    private final MoveSelection selection;
    private final PersonKey to;
    private final JobId job;
    private final int author;

    private long moved;

    MoveRun(MoveParts parts, MoveSelection selection, PersonKey to, JobId job, int author) {
        this.parts = parts;
        this.selection = selection;
        this.to = to;
        this.job = job;
        this.author = author;
    }

    long move(Progress progress) {
        Map<UUID, List<ArtifactId>> files = parts.documents().of(selection.person());
        moved = parts.unit().read(this::movedBefore);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<UUID> left = ids();
            if (left.isEmpty()) {
                break;
            }
            if (!round(left, files, progress)) {
                return moved;
            }
        }
        parts.decisions().carryFacts(selection.person(), to);
        return moved;
    }

    /** True when nothing was moved by this job before. */
    boolean isAtStart() {
        return parts.unit().read(this::movedBefore) == 0;
    }

    private List<UUID> ids() {
        return parts.unit()
                .read(entities -> selection.ids(entities, parts.unit().dialect(), EntryRow.THERE));
    }

    private long movedBefore(EntityManager entities) {
        return MoveReturn.of(entities, parts.unit().dialect(), selection, job).size();
    }

    /** @return false when somebody wants it to stop */
    private boolean round(List<UUID> ids, Map<UUID, List<ArtifactId>> files, Progress progress) {
        Set<UUID> moving = new HashSet<>(ids);
        MovedLinks links = new MovedLinks(selection, to, moving, this::newId, parts.targets());
        long all = moved + ids.size();
        MoveBatch batch = new MoveBatch();
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            Map<ArtifactId, ArtifactId> copies = parts.documents().copy(files.getOrDefault(id, List.of()), to);
            parts.unit().read(entities -> item(entities, id, links, copies)).ifPresent(batch::add);
            if (batch.isFull() || i == ids.size() - 1) {
                moved += write(batch);
                batch = new MoveBatch();
                if (!progress.reached(Math.min(1, (double) moved / all), moved)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Item> item(EntityManager entities, UUID id, MovedLinks links, Map<ArtifactId, ArtifactId> copies) {
        return EntryRowReader.entry(entities, new EntryId(id))
                .filter(EntryRow::isThere)
                .filter(selection::holds)
                .map(row -> {
                    MovedBodies bodies = new MovedBodies(
                            to.id(), copies, reference -> links.there(entities, row.source(), reference));
                    return new Item(row, parts.histories().read(entities, row, newId(id), to, bodies), copies);
                });
    }

    /** The same for each run of the job: what refers to an entry knows its new id before it is moved. */
    private UUID newId(UUID id) {
        byte[] bytes = ByteBuffer.allocate(32)
                .put(IdBytes.of(job.value()))
                .put(IdBytes.of(id))
                .array();
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(bytes));
        // The time stays in front, so that the order of ids is that of their making.
        long high = id.getMostSignificantBits() & ~0xFFFL | hash.getLong() & 0xFFFL;
        long low = hash.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** @return how many were moved: not those that somebody has changed since they were read */
    private int write(MoveBatch batch) {
        return parts.log().commitInBulk((entities, numbers) -> {
            List<Item> same = same(entities, batch.items());
            if (same.isEmpty()) {
                return ChangeLog.Done.unchanged(0);
            }
            FormerRecords.add(entities, to, selection.person());
            int count = same.stream()
                    .mapToInt(item -> 1 + item.history().steps().size())
                    .sum();
            long next = numbers.take(count);
            List<Done> done = new ArrayList<>(same.size());
            for (Item item : same) {
                done.add(write(entities, item, next));
                next += 1 + item.history().steps().size();
            }
            return new ChangeLog.Done<>(same::size, () -> changes(done));
        });
    }

    private static List<Item> same(EntityManager entities, List<Item> items) {
        return items.stream()
                .filter(item -> EntryRowReader.entry(
                                entities, new EntryId(item.row().id()))
                        .filter(now -> now.change() == item.row().change())
                        .isPresent())
                .toList();
    }

    private Done write(EntityManager entities, Item item, long first) {
        EntryRow row = item.row();
        EntryId here = new EntryId(row.id());
        EntryId there = new EntryId(item.history().id());
        int source = parts.transfer().source(entities, to, parts.sources().get(row.source()));
        MoveTrail trail = new MoveTrail(there, item.history().steps().size(), Optional.of(job));
        Written gone = parts.transfer().takeOut(entities, row, trail, author, first);
        Written came = parts.transfer().putIn(entities, item.history(), to, source, here, first + 1);
        item.copies().values().forEach(copy -> DocumentFiles.add(entities, copy, there));
        return new Done(item, gone, came);
    }

    private List<Change> changes(List<Done> done) {
        List<Change> changes = new ArrayList<>();
        for (Done each : done) {
            MovedHistory history = each.item().history();
            changes.add(parts.transfer().gone(each.gone()));
            changes.addAll(parts.transfer()
                    .came(each.came(), history.current(), history.steps().size()));
        }
        return changes;
    }

    private record Done(Item item, Written gone, Written came) {}
}
