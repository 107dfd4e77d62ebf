// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.healthstead.platform.api.store.ChangeFeed.Change;

/**
 * Queues committed changes for a consumer, so that they need not be read again. The length is limited, because entries
 * are large; changes that do not fit are dropped and later read from the feed. Several queues share the same entries.
 * Safe for several threads.
 */
final class ChangeQueue {

    /** At most this many changes wait: about 20 MB of entries. */
    static final int MAX_CHANGES = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<List<Change>> batches = new ArrayDeque<>();
    private int held;
    private boolean woken;

    /** Adds a batch, or drops it when it does not fit. Returns at once. */
    void offer(List<Change> batch) {
        lock.lock();
        try {
            if (!batch.isEmpty() && held + batch.size() <= MAX_CHANGES) {
                batches.add(batch);
                held += batch.size();
            }
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the wait of {@link #poll}. */
    void wake() {
        offer(List.of());
    }

    /** Drops all waiting changes. They are then read from the feed. */
    void clear() {
        lock.lock();
        try {
            batches.clear();
            held = 0;
        } finally {
            lock.unlock();
        }
    }

    /** True when no change waits and nobody has called {@link #wake}. */
    boolean isQuiet() {
        lock.lock();
        try {
            return batches.isEmpty() && !woken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the oldest batch. Null when there was none before the time was up or somebody called {@link #wake}. */
    List<Change> poll(long millis) throws InterruptedException {
        long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lockInterruptibly();
        try {
            while (batches.isEmpty() && !woken && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
            List<Change> batch = batches.poll();
            held -= batch == null ? 0 : batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }
}
