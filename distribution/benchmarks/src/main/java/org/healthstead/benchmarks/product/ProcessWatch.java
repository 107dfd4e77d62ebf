// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Reads a Linux process' CPU time and anonymous memory, and keeps the peak while it runs. */
final class ProcessWatch implements AutoCloseable {

    private static final double TICKS_PER_SECOND = 100;
    private static final long SAMPLE_NANOS = 200_000_000;

    private final Path proc;
    private final AtomicLong peakKilobytes = new AtomicLong();
    private final Thread sampler;
    private volatile boolean closed;

    ProcessWatch(long pid) {
        this.proc = Path.of("/proc", Long.toString(pid));
        this.sampler = Thread.ofPlatform().daemon().name("watch").start(this::sample);
    }

    private void sample() {
        while (!closed) {
            try {
                peakKilobytes.accumulateAndGet(anonymousKilobytes(), Math::max);
            } catch (IOException e) {
                return;
            }
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
    }

    /** User and system time of all threads since the start. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(proc.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    long anonymousKilobytes() throws IOException {
        for (String line : Files.readAllLines(proc.resolve("status"))) {
            if (line.startsWith("RssAnon:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no RssAnon in " + proc);
    }

    /** Highest sample since the last call. */
    long takePeakMegabytes() {
        return peakKilobytes.getAndSet(0) / 1024;
    }

    @Override
    public void close() {
        closed = true;
        sampler.interrupt();
    }
}
