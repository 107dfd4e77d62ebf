// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.healthstead.api.importing.ImportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk of an importer on a thread of its own, so that an importer that hangs is left behind instead of holding the
 * job. A thread cannot be killed: one that ignores its interrupt stays until the process ends, but can do no harm to
 * the record, because source and sink refuse it.
 */
final class ImporterCall {

    private static final Logger LOG = LoggerFactory.getLogger(ImporterCall.class);
    private static final long GRACE_MILLIS = 2_000;

    private final String importer;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Throwable failure;

    ImporterCall(String importer, Walk walk) {
        this.importer = importer;
        this.thread = new Thread(() -> run(walk), "import " + importer);
        thread.setDaemon(true);
        thread.start();
    }

    // Whatever a plugin throws, errors of linking and of memory too, is its failure and not ours.
    private void run(Walk walk) {
        try {
            walk.run();
        } catch (Throwable e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    /** Waits for the end of the walk; false when the time is over first. */
    boolean await(Duration longest) throws InterruptedException {
        return ended.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** What the importer threw; null when it has not. */
    Throwable failure() {
        return failure;
    }

    /** Stops the thread, or leaves it behind. */
    void abandon() {
        thread.interrupt();
        try {
            if (!ended.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("importer {} does not stop; its thread is left behind", importer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Survey or read. */
    interface Walk {
        void run() throws IOException, ImportException;
    }
}
