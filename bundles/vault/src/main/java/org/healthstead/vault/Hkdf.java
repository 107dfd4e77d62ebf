// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869): many keys out of one. The JDK's own needs a newer bytecode than we write. */
final class Hkdf {

    private static final String MAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final int MAX_BYTES = 255 * HASH_BYTES;

    private Hkdf() {}

    /**
     * @param salt may be empty, which means 32 zero bytes
     * @param info what the key is for; may be empty
     * @param length of the derived key in bytes, 1 to 8,160
     */
    static byte[] derive(byte[] inputKey, byte[] salt, byte[] info, int length) {
        if (length < 1 || length > MAX_BYTES) {
            throw new IllegalArgumentException("length is " + length + ", wanted 1 to " + MAX_BYTES);
        }
        try {
            return expand(extract(inputKey, salt), info, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    private static byte[] extract(byte[] inputKey, byte[] salt) throws GeneralSecurityException {
        return mac(salt.length == 0 ? new byte[HASH_BYTES] : salt).doFinal(inputKey);
    }

    private static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) throws GeneralSecurityException {
        Mac mac = mac(pseudoRandomKey);
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += HASH_BYTES, counter++) {
            mac.update(block);
            mac.update(info);
            block = mac.doFinal(new byte[] {(byte) counter});
            System.arraycopy(block, 0, output, done, Math.min(HASH_BYTES, length - done));
        }
        Arrays.fill(pseudoRandomKey, (byte) 0);
        return output;
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        try {
            mac.init(new SecretKeySpec(key, MAC));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("an HMAC takes every key", e);
        }
        return mac;
    }
}
