// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids of RFC 9562 version 7: 48 bits of milliseconds, a 12-bit counter, 62 random bits. Rows of ids that grow are
 * written side by side, which keeps the index small and its pages in memory. Safe for several threads.
 */
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static long last;

    private TimeOrderedIds() {}

    public static UUID next() {
        return new UUID(nextTime(), RANDOM.nextLong() >>> 2 | VARIANT);
    }

    /** The counter runs over into the milliseconds, so ids of one process never go back. */
    private static synchronized long nextTime() {
        long now = System.currentTimeMillis() << 12;
        last = Math.max(now, last + 1);
        return last >>> 12 << 16 | 0x7000L | last & 0xFFF;
    }
}
