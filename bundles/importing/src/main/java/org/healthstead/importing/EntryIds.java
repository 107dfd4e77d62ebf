// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.util.UUID;
import org.healthstead.api.record.EntryId;

/**
 * Ids of new entries: RFC 9562 version 7, the same whenever the import goes on after an interruption.
 *
 * <pre>
 * 48 bits  when the import was opened, in milliseconds
 *  4 bits  7
 * 12 bits  position of the item, upper half
 *  2 bits  variant
 * 17 bits  position of the item, lower half
 * 45 bits  hash of time, number of the import, and position
 * </pre>
 *
 * <p>So the ids of one import ascend, which makes the store's indexes grow at their end; and imports opened in the same
 * millisecond differ in their hash. Not safe for several threads.
 */
final class EntryIds {

    static final int MAX_POSITION = (1 << 29) - 1;

    private static final int LOWER_BITS = 17;
    private static final int HASH_BITS = 45;

    private final long time;
    private final TextHash hash;

    EntryIds(long openedAtMillis, long importNumber) {
        this.time = openedAtMillis;
        this.hash = new TextHash(importNumber, 0x6865616c74687374L);
    }

    EntryId at(int position) {
        if (position < 0 || position > MAX_POSITION) {
            throw new IllegalArgumentException("position is " + position + ", wanted 0 to " + MAX_POSITION);
        }
        long upper = position >>> LOWER_BITS;
        long lower = position & (1 << LOWER_BITS) - 1;
        long random = hash.of(time, position).low() >>> 64 - HASH_BITS;
        long high = time << 16 | 0x7000 | upper;
        long low = 1L << 63 | lower << HASH_BITS | random;
        return new EntryId(new UUID(high, low));
    }
}
