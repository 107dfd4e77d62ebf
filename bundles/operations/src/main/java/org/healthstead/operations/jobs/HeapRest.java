// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the heap be as large as it may while jobs run, and gives its memory back to the machine when they have ended.
 *
 * <p>One setting cannot do both: a heap that is kept tight makes the collector work all the time during an import (a
 * fifth of its CPU), and one that is not stays large for days. The two ratios of free heap can be changed at run time.
 * On a JVM that has no such settings nothing happens. Safe for several threads.
 */
final class HeapRest implements Workload, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeapRest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final FreeHeap WORKING = new FreeHeap(40, 70);
    private static final FreeHeap GIVING_BACK = new FreeHeap(2, 8);
    private static final FreeHeap RESTING = new FreeHeap(20, 50);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("heap-rest").factory());
    private final Duration patience;
    private int jobs;
    private ScheduledFuture<?> rest;

    /** Per cent of the heap that the collector leaves free, at least and at most. */
    private record FreeHeap(int least, int most) {}

    HeapRest() {
        this(PATIENCE);
    }

    /** @param patience how long it waits for the next job */
    HeapRest(Duration patience) {
        this.patience = patience;
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public synchronized void begun() {
        jobs++;
        if (rest != null) {
            rest.cancel(false);
            rest = null;
        }
        if (jobs == 1) {
            set(WORKING);
        }
    }

    @Override
    public synchronized void ended() {
        jobs--;
        if (jobs == 0 && !thread.isShutdown()) {
            rest = thread.schedule(this::giveBack, patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** One full collection, some tenths of a second; afterwards there is room again for what people do. */
    private synchronized void giveBack() {
        if (jobs == 0) {
            set(GIVING_BACK);
            System.gc();
            set(RESTING);
        }
    }

    private static void set(FreeHeap free) {
        HotSpotDiagnosticMXBean settings = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (settings == null) {
            return;
        }
        try {
            // The least must never be above the most, not even between the two.
            settings.setVMOption("MinHeapFreeRatio", "0");
            settings.setVMOption("MaxHeapFreeRatio", Integer.toString(free.most()));
            settings.setVMOption("MinHeapFreeRatio", Integer.toString(free.least()));
        } catch (IllegalArgumentException e) {
            LOG.debug("this JVM has no such settings of the heap", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
