// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random nonces in bulk: one request to the system's generator, whose lock all threads share, serves some hundred
 * seals. Not safe for several threads.
 */
final class Nonces {

    static final int BYTES = 12;
    private static final int IN_STOCK = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] stock = new byte[IN_STOCK * BYTES];
    private int used = stock.length;

    /** Writes the next nonce; no two are cut from the same bytes. */
    void next(byte[] target, int offset) {
        if (used == stock.length) {
            RANDOM.nextBytes(stock);
            used = 0;
        }
        System.arraycopy(stock, used, target, offset, BYTES);
        Arrays.fill(stock, used, used + BYTES, (byte) 0);
        used += BYTES;
    }
}
