// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.SourceRef;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.testkit.TestKinds;

/** A record in memory with the semantics of the real feed. Safe for several threads. */
public final class MemoryFeed implements ChangeFeed {

    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

    private final String history = UUID.randomUUID().toString();
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    private final Map<EntryId, Entry> current = new LinkedHashMap<>();
    private final Map<EntryId, Integer> versions = new LinkedHashMap<>();
    private ChangeListener listener = (latest, batch) -> {};
    private volatile long latest;
    private volatile boolean broken;
    private volatile Runnable hold = () -> {};

    public synchronized void listen(ChangeListener to) {
        listener = to;
    }

    /** While broken every read fails, as a store does that is being restarted. */
    public void setBroken(boolean now) {
        broken = now;
    }

    public static EntryId newId() {
        return new EntryId(UUID.randomUUID());
    }

    public EntryId save(PersonId person, SourceRef source, JsonObject body) {
        EntryId id = newId();
        save(id, person, source, body);
        return id;
    }

    public synchronized Entry save(EntryId id, PersonId person, SourceRef source, JsonObject body) {
        List<Entry> saved = saveAll(List.of(new Draft(id, person, source, body)));
        return saved.get(0);
    }

    public record Draft(EntryId id, PersonId person, SourceRef source, JsonObject body) {}

    /** One transaction. */
    public List<Entry> saveAll(List<Draft> drafts) {
        List<Change> batch = new ArrayList<>();
        List<Entry> saved = new ArrayList<>();
        ChangeListener to;
        synchronized (this) {
            for (Draft draft : drafts) {
                long number = latest + 1 + batch.size();
                int version = versions.merge(draft.id(), 1, Integer::sum);
                Projection summary = TestKinds.project(draft.body());
                Entry entry = new Entry(
                        draft.id(), draft.person(), version, number, WHEN, draft.source(), summary, draft.body());
                forgetState(draft.id());
                current.put(draft.id(), entry);
                Change change = new Change(number, entry.id(), entry.person(), entry.type(), Optional.of(entry), false);
                changes.put(number, change);
                batch.add(change);
                saved.add(entry);
            }
            latest += batch.size();
            to = listener;
        }
        to.committed(latest, batch);
        return saved;
    }

    public void withdraw(EntryId id) {
        Change change;
        ChangeListener to;
        synchronized (this) {
            Entry entry = current.remove(id);
            forget(entry);
            versions.merge(id, 1, Integer::sum);
            change = new Change(latest + 1, id, entry.person(), entry.type(), Optional.empty(), true);
            changes.put(change.number(), change);
            latest++;
            to = listener;
        }
        to.committed(latest, List.of(change));
    }

    private void forgetState(EntryId id) {
        Entry before = current.get(id);
        if (before != null) {
            forget(before);
        }
    }

    private void forget(Entry before) {
        Change old = changes.get(before.changeNumber());
        changes.put(
                old.number(), new Change(old.number(), old.entry(), old.person(), old.type(), Optional.empty(), false));
    }

    public synchronized Map<EntryId, Entry> all() {
        return new LinkedHashMap<>(current);
    }

    @Override
    public long latest() {
        requireWhole();
        return latest;
    }

    @Override
    public String history() {
        requireWhole();
        return history;
    }

    /** The next read waits for {@code held}, as on a slow disk; {@code begun} says that it does. */
    public void holdReads(CountDownLatch begun, CountDownLatch held) {
        hold = () -> {
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public List<Change> after(long after, int max) {
        hold.run();
        return changesAfter(after, max);
    }

    private synchronized List<Change> changesAfter(long after, int max) {
        requireWhole();
        return changes.tailMap(after, false).values().stream().limit(max).toList();
    }

    @Override
    public synchronized List<Entry> current(List<EntryId> ids) {
        requireWhole();
        return ids.stream().filter(current::containsKey).map(current::get).toList();
    }

    @Override
    public List<Entry> dependents(List<Change> changes) {
        return List.of();
    }

    @Override
    public synchronized long countEntries() {
        requireWhole();
        return current.size();
    }

    private void requireWhole() {
        if (broken) {
            throw new IllegalStateException("the store is away");
        }
    }
}
