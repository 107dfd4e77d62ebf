// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.healthstead.platform.api.store.ChangeFeed.Change;

/** Writes down what it is told. What it has made durable outlives it, as a file would. */
class NotingConsumer implements FeedConsumer {

    /** What is left when the process ends. */
    static final class Disk {
        final List<Long> numbers = new ArrayList<>();
        FeedCheckpoint checkpoint = FeedCheckpoint.NONE;
    }

    final Disk disk;
    private final int commitEvery;
    private final List<Long> pending = new ArrayList<>();
    private String history = "";
    private long reached;
    final List<String> calls = new ArrayList<>();
    private boolean isOpen;

    /** @param commitEvery changes between two checkpoints */
    NotingConsumer(Disk disk, int commitEvery) {
        this.disk = disk;
        this.commitEvery = commitEvery;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public synchronized FeedCheckpoint checkpoint() {
        isOpen = true;
        pending.clear();
        return disk.checkpoint;
    }

    @Override
    public synchronized void begin(FeedCheckpoint from) {
        calls.add("begin " + from.change());
        if (from.isStart()) {
            disk.numbers.clear();
        }
        history = from.history();
        reached = from.change();
    }

    @Override
    public synchronized void apply(List<Change> changes, long through) {
        if (!isOpen) {
            throw new AssertionError("called after its end");
        }
        for (Change change : changes) {
            if (change.number() <= reached) {
                throw new AssertionError("change " + change.number() + " came after " + reached);
            }
            reached = change.number();
            pending.add(reached);
        }
        reached = through;
        if (pending.size() >= commitEvery) {
            commit();
        }
        notifyAll();
    }

    private void commit() {
        disk.numbers.addAll(pending);
        pending.clear();
        disk.checkpoint = new FeedCheckpoint(history, reached);
    }

    @Override
    public synchronized void inStep() {
        calls.add("in step " + reached);
        notifyAll();
    }

    @Override
    public synchronized void close() {
        calls.add("close");
        isOpen = false;
        notifyAll();
    }

    synchronized List<Long> all() {
        List<Long> all = new ArrayList<>(disk.numbers);
        all.addAll(pending);
        return all;
    }

    /** Waits until it has got so far. */
    synchronized void await(long change) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (reached < change) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited for change " + change + " in vain, got " + reached);
            }
            TimeUnit.MILLISECONDS.timedWait(this, 100);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
