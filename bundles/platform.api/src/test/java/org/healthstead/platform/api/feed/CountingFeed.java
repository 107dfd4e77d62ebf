// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.ChangeFeed;
import org.healthstead.platform.api.store.ChangeListener;

/** A change log of withdrawals, which need no body. Numbers may be left out. Safe for several threads. */
final class CountingFeed implements ChangeFeed {

    private static final PersonId PERSON = new PersonId(new UUID(0, 1));

    private final String history = UUID.randomUUID().toString();
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    final AtomicInteger reads = new AtomicInteger();
    private volatile long latest;
    private volatile boolean away;

    /** One commit of that many changes; not told when the listener is null. */
    void commit(int count, ChangeListener listener) {
        List<Change> batch = new ArrayList<>();
        synchronized (this) {
            for (int i = 0; i < count; i++) {
                latest++;
                Change change = new Change(
                        latest, new EntryId(new UUID(0, latest)), PERSON, "Observation", Optional.empty(), true);
                changes.put(latest, change);
                batch.add(change);
            }
        }
        if (listener != null) {
            listener.committed(latest, batch);
        }
    }

    /** Numbers that were given and never used, as after a rollback. */
    synchronized void skip(int count) {
        latest += count;
    }

    /** While it is away every question fails, as with a store that starts again. */
    void setAway(boolean now) {
        away = now;
    }

    synchronized List<Long> numbers() {
        return List.copyOf(changes.keySet());
    }

    @Override
    public long latest() {
        if (away) {
            throw new IllegalStateException("the store is away");
        }
        return latest;
    }

    @Override
    public long before(Instant moment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String history() {
        return history;
    }

    @Override
    public synchronized List<Change> after(long after, int max) {
        reads.incrementAndGet();
        return changes.tailMap(after, false).values().stream().limit(max).toList();
    }

    @Override
    public List<Entry> current(List<EntryId> ids) {
        return List.of();
    }

    @Override
    public List<Entry> dependents(List<Change> changes) {
        return List.of();
    }

    @Override
    public long countEntries() {
        return 0;
    }
}
