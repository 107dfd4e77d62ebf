// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.time.Duration;

/**
 * Decides whether a plugin takes too long at one entry, from what is seen of its thread now and then. What counts is
 * what the plugin takes of the processor, because on a busy machine its thread may get none for a long time; and how
 * long it waits or sleeps, which takes nothing of the processor but delays the index all the same. For one thread.
 */
final class EntryPatience {

    /** What one entry may take of the processor. */
    static final long CPU_NANOS = Duration.ofMillis(50).toNanos();

    /** How long the plugin may be found waiting or sleeping, in all entries of one walk together. */
    static final long WAIT_NANOS = Duration.ofSeconds(1).toNanos();

    /** No entry takes longer, whatever the machine has to do: the thread may be in a read that never ends. */
    static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    private int entry = -1;
    private long since;
    private long cpuBefore;
    private long last;
    private long waited;

    EntryPatience(long now) {
        since = now;
        last = now;
    }

    /**
     * Takes in what is seen now.
     *
     * @param done how many entries are done; -1 when the walk has not begun
     * @param now nanoseconds of the clock on the wall
     * @param cpu nanoseconds of the processor that the thread has taken so far; the clock on the wall if not known
     * @param waits whether the thread waits or sleeps
     * @return true when the walk is to be given up
     */
    boolean isOver(int done, long now, long cpu, boolean waits) {
        long passed = now - last;
        last = now;
        if (done < 0 || done != entry) {
            entry = done;
            since = now;
            cpuBefore = cpu;
            return false;
        }
        waited += waits ? passed : 0;
        return cpu - cpuBefore >= CPU_NANOS || waited >= WAIT_NANOS || now - since >= LONGEST_NANOS;
    }
}
