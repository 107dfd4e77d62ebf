// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

/**
 * Numbers to numbers, 32 bytes for each: a file may have a million. 0 stands for nothing. Not safe for several threads.
 */
final class LongTable {

    private long[] keys = new long[64];
    private long[] values = new long[64];
    private int size;

    /** 0 when there is none. */
    long get(long wanted) {
        return values[slot(normal(wanted))];
    }

    void put(long wanted, long value) {
        long key = normal(wanted);
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    private static long normal(long key) {
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
