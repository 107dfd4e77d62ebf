// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM ciphers that are used again, because making one costs as much as sealing a page. Safe for several
 * threads. They are kept here and not with the threads, which outlive this bundle.
 */
final class GcmCiphers {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final ConcurrentLinkedQueue<Cipher> IDLE = new ConcurrentLinkedQueue<>();

    private GcmCiphers() {}

    /**
     * A cipher for one run, to be given back when it went well.
     *
     * @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE}
     * @param nonces holds the nonce from {@code at} on
     */
    static Cipher take(int mode, SecretKey key, byte[] nonces, int at) throws GeneralSecurityException {
        Cipher idle = IDLE.poll();
        Cipher cipher = idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonces, at, NONCE_BYTES));
        return cipher;
    }

    static void giveBack(Cipher cipher) {
        IDLE.offer(cipher);
    }
}
