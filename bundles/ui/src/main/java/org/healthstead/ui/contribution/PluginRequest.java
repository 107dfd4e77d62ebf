// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.contribution;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request in a page of a plugin. */
public final class PluginRequest {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRequest.class);
    private static final int TRIES = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Work work;
    private final Consumer<PluginRequest> ended;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private volatile Throwable thrown;

    /** Answers the request. */
    public interface Work {
        void run() throws Exception;
    }

    PluginRequest(String plugin, Work work, Consumer<PluginRequest> ended) {
        this.work = work;
        this.ended = ended;
        this.thread = Thread.ofPlatform().daemon().name("page of " + plugin).unstarted(this::work);
        // The thread must not keep the class loader that the caller happens to have.
        thread.setContextClassLoader(PluginRequest.class.getClassLoader());
    }

    /** Returns when it is done; throws what it threw. An interrupt is passed on to it. */
    void run() throws Exception {
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // There are too many threads for this system.
            ended();
            throw e;
        }
        boolean interrupted = false;
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // The server stops. The request belongs to the other thread until that has left it.
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (thrown) {
            case null -> {}
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    private void work() {
        try {
            work.run();
        } catch (Throwable e) {
            // Whoever waits for it throws it again.
            thrown = e;
        } finally {
            ended();
        }
    }

    private void ended() {
        ended.accept(this);
        end.countDown();
    }

    /**
     * Lets it go on for a while, then interrupts it, again and again. A JVM has no way to end one that ignores that.
     */
    void release(Duration grace) {
        try {
            boolean isOver = end.await(grace.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; !isOver && i < TRIES; i++) {
                if (!isInOurFiles(thread.getStackTrace())) {
                    thread.interrupt();
                }
                isOver = end.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (!isOver) {
                LOG.warn("a request stays in the \"{}\", which has gone", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database and the index close their files when a thread that reads them is interrupted. */
    private static boolean isInOurFiles(StackTraceElement[] places) {
        for (StackTraceElement place : places) {
            String name = place.getClassName();
            if (name.startsWith("org.apache.derby.") || name.startsWith("org.apache.lucene.")) {
                return true;
            }
        }
        return false;
    }
}
