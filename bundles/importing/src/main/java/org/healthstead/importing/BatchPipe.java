// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hands batches from the thread that reads to the thread that stores. Bounded by memory, because bodies may be 20 MB
 * each: what waits and what is being stored weigh no more than the bound, or it is one batch.
 */
final class BatchPipe {

    private static final int MAX_BATCHES = 4;

    private final Deque<Batch> waiting = new ArrayDeque<>();
    private final long maxWeight;
    private long weight;
    private long inStore;
    private boolean closed;
    private boolean ended;

    BatchPipe(long maxWeight) {
        this.maxWeight = maxWeight;
    }

    /**
     * Waits for room.
     *
     * @throws ImportStopped when nobody takes any more
     */
    synchronized void put(Batch batch) {
        try {
            while (!closed && !hasRoom(batch)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportStopped();
        }
        if (closed) {
            throw new ImportStopped();
        }
        waiting.add(batch);
        weight += batch.weight();
        notifyAll();
    }

    private boolean hasRoom(Batch batch) {
        return weight == 0 || waiting.size() < MAX_BATCHES && weight + batch.weight() <= maxWeight;
    }

    /** The next batch; the one before is stored by then. Null when none comes in time, or at all. */
    synchronized Batch take(long longestMillis) throws InterruptedException {
        weight -= inStore;
        inStore = 0;
        notifyAll();
        if (waiting.isEmpty() && !ended) {
            wait(longestMillis);
        }
        Batch batch = waiting.poll();
        inStore = batch == null ? 0 : batch.weight();
        return batch;
    }

    /** Says that no batch will be put any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** True when everything that was put has been taken, and nothing more will come. */
    synchronized boolean isDrained() {
        return ended && waiting.isEmpty();
    }

    /** Drops what waits; every {@link #put} fails from now on. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
