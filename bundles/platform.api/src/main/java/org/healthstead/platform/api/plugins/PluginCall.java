// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One call of a plugin in a thread of the fence, and what came of it. Whoever began it waits with {@link #end}, or
 * watches it with {@link #await} and gives it up when it does nothing; there is one outcome, which does not change any
 * more when a call that was given up comes back after all.
 *
 * @param <R> what the call gives
 */
public final class PluginCall<R> {

    /** How it ended. */
    public enum Status {
        DONE,
        /** It threw. */
        FAILED,
        /** It has not come back in time, now or when the service was called before. */
        LATE,
        /** It was not called or not waited for: the service has gone, there are too many calls, nobody wants it. */
        AWAY
    }

    private record Outcome<R>(Status status, R value, Optional<Throwable> thrown) {

        static <R> Outcome<R> of(Status status) {
            return new Outcome<>(status, null, Optional.empty());
        }
    }

    private final PluginFence fence;
    private final FencedService service;
    private final Class<?> type;
    private final Callable<R> work;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Whoever sets it first, the call that ends or the one that has waited long enough, is right. */
    private final AtomicReference<Outcome<R>> outcome = new AtomicReference<>();

    /** In the plugin's code now; guarded by this. */
    private Thread thread;

    private volatile boolean wasCalled;

    PluginCall(PluginFence fence, FencedService service, Class<?> type, Callable<R> work) {
        this.fence = fence;
        this.service = service;
        this.type = type;
        this.work = work;
    }

    /** Will not be called. */
    void refuse(Status status) {
        outcome.compareAndSet(null, Outcome.of(status));
        ended.countDown();
    }

    /** In a thread of the fence. */
    void run() {
        if (!enter()) {
            return;
        }
        try {
            R value = work.call();
            leave(new Outcome<>(Status.DONE, value, Optional.empty()));
        } catch (Throwable e) {
            // Whatever it is, it ends here: a plugin may throw anything, and nobody is above this thread.
            leave(new Outcome<>(Status.FAILED, null, Optional.of(e)));
        }
    }

    private synchronized boolean enter() {
        if (outcome.get() != null) {
            ended.countDown();
            return false;
        }
        thread = Thread.currentThread();
        thread.setName(service.label());
        wasCalled = true;
        return true;
    }

    private void leave(Outcome<R> own) {
        synchronized (this) {
            thread = null;
            outcome.compareAndSet(null, own);
        }
        // It may have been asked to come back: the next call in this thread must not find that.
        Thread.interrupted();
        service.back(this);
        ended.countDown();
    }

    /** Asks it to come back; nothing when it has. */
    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Waits for its end; false when the time is over first. */
    public boolean await(Duration longest) throws InterruptedException {
        return ended.await(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** It has come back, or will never be called. */
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** How it ended; null while it is under way. */
    public Status status() {
        Outcome<R> now = outcome.get();
        return now == null ? null : now.status();
    }

    /** What it gave; null unless {@link Status#DONE}. */
    public R value() {
        Outcome<R> now = outcome.get();
        return now == null ? null : now.value();
    }

    /** What it threw; empty unless {@link Status#FAILED}. */
    public Optional<Throwable> thrown() {
        Outcome<R> now = outcome.get();
        return now == null ? Optional.empty() : now.thrown();
    }

    /**
     * Waits for it, gives it up when the time is over, and reports a fault. Once per call. An interrupt of the caller
     * ends the wait, is no fault of the plugin, and stays.
     *
     * @param interrupts whether a late one is interrupted at once. Not where it may be inside the store or the index,
     *     which close their files when a thread is interrupted that reads them
     */
    public Status end(Duration longest, boolean interrupts) {
        try {
            await(longest);
            giveUp(Status.LATE, interrupts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            giveUp(Status.AWAY, interrupts);
        }
        Status status = status();
        if (!service.isGone() && wasCalled) {
            if (status == Status.LATE) {
                fence.report(type, Optional.empty());
                watch();
            } else if (status == Status.FAILED && !PluginFence.isOurs(thrown().orElseThrow())) {
                fence.report(type, thrown());
            }
        }
        return status;
    }

    /** Nobody wants it any more: it is interrupted, which is no fault of it unless it does not come back. */
    public void cancel() {
        if (giveUp(Status.AWAY, true)) {
            watch();
        }
    }

    /** True when it was under way, and is from now on a call that was given up. */
    private boolean giveUp(Status status, boolean interrupts) {
        synchronized (this) {
            if (!outcome.compareAndSet(null, Outcome.of(status)) || thread == null) {
                return false;
            }
            if (status == Status.LATE) {
                service.lost(this);
            }
        }
        if (interrupts) {
            interrupt();
        }
        return true;
    }

    private void watch() {
        CountDownLatch end = ended;
        fence.watch(type, () -> end.getCount() > 0);
    }
}
