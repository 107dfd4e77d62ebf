// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** One call in another thread, and the one that waits for it. */
final class ContributionCall<T, R> implements Runnable {

    private final Contributed<T> contributed;
    private final Optional<T> content;
    private final Function<T, R> call;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Whoever sets it first, the call that ends or the one that has waited long enough, is right. */
    private final AtomicReference<Outcome<T, R>> outcome = new AtomicReference<>();

    private volatile Thread thread;
    private volatile Throwable thrown;

    ContributionCall(Contributed<T> contributed, Function<T, R> call) {
        this.contributed = contributed;
        this.content = contributed.content();
        this.call = call;
        if (content.isEmpty()) {
            refuse(Outcome.Status.AWAY);
        }
    }

    /** Will not be called. */
    void refuse(Outcome.Status status) {
        outcome.compareAndSet(null, new Outcome<>(contributed, status, null));
        ended.countDown();
    }

    boolean wasCalled() {
        return thread != null;
    }

    /** What it threw; empty when it threw nothing. */
    Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    Optional<T> content() {
        return content;
    }

    @Override
    public void run() {
        if (outcome.get() != null) {
            return;
        }
        thread = Thread.currentThread();
        try {
            end(Outcome.Status.DONE, call.apply(content.orElseThrow()));
        } catch (Throwable e) {
            // Whatever it is, it ends here: a plugin may throw anything, and nobody is above this thread.
            thrown = e;
            end(Outcome.Status.FAILED, null);
        }
    }

    private void end(Outcome.Status status, R value) {
        if (!outcome.compareAndSet(null, new Outcome<>(contributed, status, value))) {
            contributed.freed(Thread.currentThread());
            // It may have been asked to come back: the next call must not find that.
            Thread.interrupted();
        }
        ended.countDown();
    }

    /** Waits for its end; the outcome is final then. */
    Outcome<T, R> await(long deadline) {
        try {
            ended.await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Thread running = thread;
        if (outcome.get() == null && running != null) {
            contributed.stuck(running);
        }
        if (!outcome.compareAndSet(null, new Outcome<>(contributed, Outcome.Status.LATE, null)) && running != null) {
            contributed.freed(running);
        }
        return outcome.get();
    }
}
