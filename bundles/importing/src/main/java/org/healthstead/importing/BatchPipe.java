// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Hands batches from the thread that reads to the thread that stores. Bounded by memory, because bodies may be 20 MB
 * each; a batch that is heavier than the bound passes alone.
 */
final class BatchPipe {

    private static final int MAX_BATCHES = 4;

    private final Deque<Batch> waiting = new ArrayDeque<>();
    private final long maxWeight;
    private long weight;
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
            while (!closed && !waiting.isEmpty() && (waiting.size() >= MAX_BATCHES || weight >= maxWeight)) {
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

    /** The next batch; null when none comes in time, or at all. */
    synchronized Batch take(long longestMillis) throws InterruptedException {
        if (waiting.isEmpty() && !ended) {
            wait(longestMillis);
        }
        Batch batch = waiting.poll();
        if (batch != null) {
            weight -= batch.weight();
            notifyAll();
        }
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
        weight = 0;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
