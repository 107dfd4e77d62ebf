// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.plugins;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A call of a plugin, in a thread of the fence, and its outcome. Whoever started the call waits with {@link #end}, or
 * watches it with {@link #await} and gives it up when it makes no progress. There is one outcome. It does not change
 * when a call that was given up returns after all. Safe for several threads.
 *
 * @param <R> type of the result
 */
public final class PluginCall<R> {

    /** How the call ended. */
    public enum Status {
        DONE,
        /** It threw an exception. */
        FAILED,
        /** It did not return in time, or an earlier call of the same service has not returned yet. */
        LATE,
        /**
         * The plugin was not called, or nobody waited: the service has gone, there are too many calls, or the call was
         * cancelled.
         */
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
    /** Set once, either by the call when it ends or by whoever has waited long enough. The first one counts. */
    private final AtomicReference<Outcome<R>> outcome = new AtomicReference<>();

    /** The thread that is in the plugin's code; guarded by this. */
    private Thread thread;

    private volatile boolean wasCalled;

    PluginCall(PluginFence fence, FencedService service, Class<?> type, Callable<R> work) {
        this.fence = fence;
        this.service = service;
        this.type = type;
        this.work = work;
    }

    /** Sets the outcome of a call that will not be made. */
    void refuse(Status status) {
        outcome.compareAndSet(null, Outcome.of(status));
        ended.countDown();
    }

    /** Makes the call. Runs in a thread of the fence. */
    void run() {
        if (!enter()) {
            return;
        }
        try {
            R value = work.call();
            leave(new Outcome<>(Status.DONE, value, Optional.empty()));
        } catch (Throwable e) {
            // Catch everything: a plugin may throw anything, and nothing above this would catch it.
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
        // It may have been interrupted. The next call in this thread must not see that.
        Thread.interrupted();
        service.back(this);
        ended.countDown();
    }

    /** Interrupts the call, unless it has returned. */
    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Waits for the end of the call; false when the time is up first. */
    public boolean await(Duration longest) throws InterruptedException {
        return ended.await(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** True when the call has returned, or will never be made. */
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** How the call ended; null while it is running. */
    public Status status() {
        Outcome<R> now = outcome.get();
        return now == null ? null : now.status();
    }

    /** The result; null unless {@link Status#DONE}. */
    public R value() {
        Outcome<R> now = outcome.get();
        return now == null ? null : now.value();
    }

    /** What the call threw; empty unless {@link Status#FAILED}. */
    public Optional<Throwable> thrown() {
        Outcome<R> now = outcome.get();
        return now == null ? Optional.empty() : now.thrown();
    }

    /**
     * Waits for the call, gives it up when the time is up, and reports a fault if there is one. Use once per call. A
     * call that was cancelled before is not waited for. If the waiting thread is interrupted, the wait ends and the
     * interrupt flag stays set; this is not a fault of the plugin.
     *
     * @param interrupts true to interrupt a late call at once. Must be false where the call may be inside the store or
     *     the index, because they close their files when a reading thread is interrupted
     */
    public Status end(Duration longest, boolean interrupts) {
        try {
            if (status() == null) {
                await(longest);
            }
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

    /**
     * Cancels the call, because nobody wants the result any more, and interrupts it. This is not a fault of the plugin
     * unless the call never returns.
     */
    public void cancel() {
        if (giveUp(Status.AWAY, true)) {
            watch();
        }
    }

    /** Gives up the call if it is still running; false if it had already ended. */
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
