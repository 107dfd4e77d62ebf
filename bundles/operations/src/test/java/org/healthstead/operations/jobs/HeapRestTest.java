// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HeapRestTest {

    private final String before = mostFree();
    private final String leastBefore = option("MinHeapFreeRatio");

    @AfterEach
    void asItWas() {
        set("MinHeapFreeRatio", "0");
        set("MaxHeapFreeRatio", before);
        set("MinHeapFreeRatio", leastBefore);
    }

    @Test
    void givesBackOnceTheLastJobHasEnded() {
        try (HeapRest heap = new HeapRest(Duration.ofMillis(1))) {
            long collections = collections();
            heap.begun();
            assertEquals("70", mostFree());
            heap.begun();
            heap.ended();
            heap.ended();
            await(() -> mostFree().equals("50"));
            assertTrue(collections() > collections, "no collection");
        }
    }

    @Test
    void waitsWhileAnotherJobRuns() {
        try (HeapRest heap = new HeapRest(Duration.ofMillis(1))) {
            heap.begun();
            heap.begun();
            heap.ended();
            // The same thread would have come to it before a later job's end.
            heap.begun();
            heap.ended();
            assertEquals("70", mostFree());
            heap.ended();
            await(() -> mostFree().equals("50"));
        }
    }

    @Test
    void aNewJobEndsTheRest() {
        try (HeapRest heap = new HeapRest(Duration.ofHours(1))) {
            heap.begun();
            heap.ended();
            heap.begun();
            assertEquals("70", mostFree());
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static String mostFree() {
        return option("MaxHeapFreeRatio");
    }

    private static String option(String name) {
        return settings().getVMOption(name).getValue();
    }

    private static void set(String name, String value) {
        settings().setVMOption(name, value);
    }

    private static HotSpotDiagnosticMXBean settings() {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    }
}
