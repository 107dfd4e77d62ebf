// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.change;

import java.util.concurrent.TimeUnit;

/**
 * Whether rules have stayed the same for long enough to begin with work that depends on all of them: a start brings
 * plugins one after the other, and their kinds belong to the rules. Safe for several threads.
 */
public final class Settling {

    /** Long enough for the plugins of a start. */
    public static final long USUAL_MILLIS = 20_000;

    private final long nanos;
    private volatile long end;

    /** Begins at once. */
    public Settling(long millis) {
        nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        begin();
    }

    /** The rules may have changed. */
    public void begin() {
        end = System.nanoTime() + nanos;
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** Until it is over; not positive when it is. */
    public long millisLeft() {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    /** Another number than before whenever it has begun anew. */
    public long mark() {
        return end;
    }
}
