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
 * Committed changes on their way to a consumer, so that they need not be read again. Bounded, because entries are
 * large: what does not fit is left out, and is read from the feed. Several queues share the same entries. Safe for
 * several threads.
 */
final class ChangeQueue {

    /** Changes that wait at most: about 20 MB of entries. */
    static final int MAX_CHANGES = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<List<Change>> batches = new ArrayDeque<>();
    private int held;
    private boolean woken;

    /** Returns at once; a batch that does not fit is dropped. */
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

    /** Forgets what waits: it is read from the feed. */
    void clear() {
        lock.lock();
        try {
            batches.clear();
            held = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing waits, and nobody has called. */
    boolean isQuiet() {
        lock.lock();
        try {
            return batches.isEmpty() && !woken;
        } finally {
            lock.unlock();
        }
    }

    /** The oldest batch; null when there was none until the time was over or somebody called. */
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
