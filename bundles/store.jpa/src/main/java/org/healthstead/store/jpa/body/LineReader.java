// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.nio.charset.StandardCharsets;

/** Reads what {@link LineWriter} wrote. Not safe for several threads. */
final class LineReader {

    private final byte[] packed;
    private int at;

    LineReader(byte[] packed) {
        this.packed = packed;
    }

    boolean hasMore() {
        return at < packed.length;
    }

    long number() {
        long number = 0;
        int shift = 0;
        while (packed[at] < 0) {
            number |= (packed[at++] & 0x7FL) << shift;
            shift += 7;
        }
        return number | (long) packed[at++] << shift;
    }

    long signed() {
        long number = number();
        return number >>> 1 ^ -(number & 1);
    }

    long fixed() {
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = number << 8 | packed[at++] & 0xFF;
        }
        return number;
    }

    String text() {
        int length = (int) number();
        String text = new String(packed, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Null for each that is not there. */
    String[] texts(int count) {
        long there = number();
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            if ((there & 1L << i) != 0) {
                texts[i] = text();
            }
        }
        return texts;
    }
}
