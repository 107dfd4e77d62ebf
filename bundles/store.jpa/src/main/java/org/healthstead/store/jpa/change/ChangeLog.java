// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.healthstead.platform.api.store.ChangeFeed.Change;
import org.healthstead.platform.api.store.ChangeListener;
import org.healthstead.store.jpa.unit.CounterEntity;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what changes a record: one transaction after the other, each with the next change numbers, and tells the
 * listeners in that order. Safe for several threads.
 */
@Component(service = ChangeLog.class)
public final class ChangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

    /** Whoever has just saved something is likely to save something more. */
    private static final Duration IN_USE = Duration.ofSeconds(5);

    private static final String COUNTER = "change";

    private final StoreUnit unit;
    private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    private volatile long latest;

    /** {@code System.nanoTime()}; 0 for never. */
    private volatile long lastAsked;

    @Activate
    public ChangeLog(@Reference StoreUnit unit) {
        this.unit = unit;
        this.latest = unit.read(entities -> CounterEntity.last(entities, COUNTER));
    }

    public void addListener(ChangeListener listener) {
        listeners.add(listener);
    }

    public void removeListener(ChangeListener listener) {
        listeners.remove(listener);
    }

    /** Number of the last committed change. */
    public long latest() {
        return latest;
    }

    /** Runs the work in a transaction and returns when it is committed and every listener was told. */
    public <T> T commit(Work<T> work) {
        lastAsked = System.nanoTime();
        return commitInBulk(work);
    }

    /** True when somebody has written something lately that is no part of long work. */
    public boolean isInUse() {
        return lastAsked != 0 && System.nanoTime() - lastAsked < IN_USE.toNanos();
    }

    /** As {@link #commit}, for a part of long work, which nobody waits for. */
    public <T> T commitInBulk(Work<T> work) {
        Lock turn = unit.turn();
        turn.lock();
        try {
            Committed<T> committed = unit.write(entities -> {
                Numbers numbers = new Numbers(entities);
                Done<T> done = work.run(entities, numbers);
                return new Committed<>(done, numbers.last);
            });
            if (committed.last() > 0) {
                publish(committed);
            }
            return committed.done().value().get();
        } finally {
            turn.unlock();
        }
    }

    private void publish(Committed<?> committed) {
        latest = committed.last();
        if (listeners.isEmpty()) {
            return;
        }
        List<Change> changes = committed.done().changes().get();
        for (ChangeListener listener : listeners) {
            try {
                listener.committed(committed.last(), changes);
            } catch (RuntimeException e) {
                // It reads the feed when it comes back; the change itself is committed.
                LOG.warn("A change listener failed: {}", e.getClass().getName());
            }
        }
    }

    /** What is done in one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        Done<T> run(EntityManager entities, Numbers numbers);
    }

    /**
     * Both are asked for after the commit.
     *
     * @param value for the caller
     * @param changes in order; asked for only when somebody listens
     */
    public record Done<T>(Supplier<T> value, Supplier<List<Change>> changes) {

        /** Nothing was changed. */
        public static <T> Done<T> unchanged(T value) {
            return new Done<>(() -> value, List::of);
        }
    }

    private record Committed<T>(Done<T> done, long last) {}

    /** Gives change numbers. The first call locks the counter's row until the commit: make it late. */
    public static final class Numbers {

        private final EntityManager entities;
        private long last;

        private Numbers(EntityManager entities) {
            this.entities = entities;
        }

        /** The first of {@code count} numbers in a row. */
        public long take(int count) {
            long first = CounterEntity.take(entities, COUNTER, count);
            last = first + count - 1;
            return first;
        }
    }
}
