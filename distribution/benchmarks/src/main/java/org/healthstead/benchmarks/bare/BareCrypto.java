// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and keyed hashes; one instance per thread. */
final class BareCrypto {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    private final Cipher cipher;
    private final Mac mac;

    BareCrypto() throws GeneralSecurityException {
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    }

    byte[] seal(byte[] plain, byte[] context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        byte[] out = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
        cipher.doFinal(plain, 0, plain.length, out, NONCE);
        return out;
    }

    byte[] hash(String identity) {
        return Arrays.copyOf(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8)), 16);
    }
}
