// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

import java.util.Arrays;
import java.util.List;

/**
 * Which entries and versions there were. Immutable.
 *
 * @param entries in the order of their ids
 * @param changes numbers of all their versions, ascending
 * @param sizes of their bodies' texts in bytes, in the same order
 */
record RecordHeads(List<Head> entries, long[] changes, int[] sizes) {

    /** Place of a version among all, from 1. */
    long position(long change) {
        return Arrays.binarySearch(changes, change) + 1L;
    }

    int size(long change) {
        int at = Arrays.binarySearch(changes, change);
        return at < 0 ? 0 : sizes[at];
    }

    /** How many versions have a number below this one. */
    int before(long change) {
        int at = Arrays.binarySearch(changes, change);
        return at < 0 ? -at - 1 : at;
    }
}
