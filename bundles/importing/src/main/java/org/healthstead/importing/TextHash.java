// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits of output over a text as UTF-16LE. Keyed, so that nobody can make a file whose texts
 * collide. Not safe for several threads: {@link #high} and {@link #low} belong to the last text.
 */
final class TextHash {

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long high;
    private long low;

    TextHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** With a key that nobody knows. */
    static TextHash keyed() {
        SecureRandom random = new SecureRandom();
        return new TextHash(random.nextLong(), random.nextLong());
    }

    TextHash of(String text) {
        begin();
        int length = text.length();
        int whole = length & ~3;
        for (int i = 0; i < whole; i += 4) {
            absorb(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        long last = (long) length << 57;
        for (int i = whole; i < length; i++) {
            last ^= (long) text.charAt(i) << 16 * (i - whole);
        }
        absorb(last);
        finish();
        return this;
    }

    TextHash of(long first, long second) {
        begin();
        absorb(first);
        absorb(second);
        absorb(16L << 56);
        finish();
        return this;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    private void begin() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    private void absorb(long block) {
        v3 ^= block;
        rounds(2);
        v0 ^= block;
    }

    private void finish() {
        v2 ^= 0xee;
        rounds(4);
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
