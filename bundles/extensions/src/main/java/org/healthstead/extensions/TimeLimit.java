// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what a plugin's code may never end, in a thread of its own. A thread that does not end is interrupted, and then
 * left alone: the JVM has no way to end it.
 */
final class TimeLimit {

    /** For what ends when it is interrupted, which lets go of the framework's lock. */
    private static final long GRACE_MILLIS = 1_000;

    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /** Work that calls a plugin. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * How it ended.
     *
     * @param failure what it threw, if it ended so
     * @param hangs it did not end in time
     * @param place where it was then, the innermost call first; empty unless it hangs
     */
    record End(Optional<Throwable> failure, boolean hangs, List<StackTraceElement> place) {

        static End of(Optional<Throwable> failure) {
            return new End(failure, false, List.of());
        }

        boolean isFine() {
            return failure.isEmpty() && !hangs;
        }
    }

    /** Returns when the work has ended or its time is over; an interrupt of the caller waits until then. */
    End run(String name, Work work) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(task);
        // The thread must not see, and so not keep, whatever class loader the caller happened to have.
        thread.setContextClassLoader(TimeLimit.class.getClassLoader());
        thread.start();
        boolean interrupted = false;
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                try {
                    task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                    return End.of(Optional.empty());
                } catch (ExecutionException e) {
                    return End.of(Optional.of(e.getCause()));
                } catch (TimeoutException e) {
                    List<StackTraceElement> place = List.of(thread.getStackTrace());
                    giveUp(thread);
                    return new End(Optional.empty(), true, place);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void giveUp(Thread thread) {
        thread.interrupt();
        try {
            thread.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
