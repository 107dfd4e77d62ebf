// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.util.Arrays;
import java.util.Base64;

/** Decodes base64 of either alphabet. Any other characters in between are ignored. */
final class Base64Text {

    private static final int[] VALUES = new int[128];

    static {
        Arrays.fill(VALUES, -1);
        for (int i = 0; i < 64; i++) {
            byte[] three = {(byte) (i << 2), 0, 0};
            VALUES[Base64.getEncoder().encode(three)[0]] = i;
        }
        VALUES['-'] = VALUES['+'];
        VALUES['_'] = VALUES['/'];
    }

    private Base64Text() {}

    /** Decodes at most {@code limit} bytes. */
    static byte[] decode(String base64, int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, base64.length() / 4L * 3 + 3)];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base64.length() && length < bytes.length; i++) {
            char c = base64.charAt(i);
            if (c == '=') {
                break;
            }
            int value = c < 128 ? VALUES[c] : -1;
            if (value >= 0) {
                bits = bits << 6 | value;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    bytes[length++] = (byte) (bits >> held);
                }
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
