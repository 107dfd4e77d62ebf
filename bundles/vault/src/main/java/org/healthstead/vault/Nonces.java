// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Random nonces in bulk: one request to the system's generator, whose lock all threads share, serves some hundred
 * seals. Each stock is with one thread at a time.
 */
final class Nonces {

    private static final int IN_STOCK = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ConcurrentLinkedQueue<Nonces> STOCKS = new ConcurrentLinkedQueue<>();

    private final byte[] stock = new byte[IN_STOCK * GcmCiphers.NONCE_BYTES];
    private int used = stock.length;

    private Nonces() {}

    /** Writes the next nonce; no two are cut from the same bytes. Safe for several threads. */
    static void next(byte[] target, int offset) {
        Nonces idle = STOCKS.poll();
        Nonces nonces = idle == null ? new Nonces() : idle;
        nonces.take(target, offset);
        STOCKS.offer(nonces);
    }

    private void take(byte[] target, int offset) {
        if (used == stock.length) {
            RANDOM.nextBytes(stock);
            used = 0;
        }
        System.arraycopy(stock, used, target, offset, GcmCiphers.NONCE_BYTES);
        Arrays.fill(stock, used, used + GcmCiphers.NONCE_BYTES, (byte) 0);
        used += GcmCiphers.NONCE_BYTES;
    }
}
