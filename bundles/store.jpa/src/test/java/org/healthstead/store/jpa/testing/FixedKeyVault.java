// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.keys.KeyPurpose;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.Vault;

/** Real sealing with AES-256-GCM; only the master key is no secret. */
public final class FixedKeyVault implements Vault {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] HEADER = {1, 1, 0, 0, 0, 1};

    @Override
    public SecretKey key(KeyPurpose purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(purpose.name().getBytes(StandardCharsets.US_ASCII)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Sealer sealer(KeyPurpose purpose) {
        return new GcmSealer(key(purpose));
    }

    @Override
    public byte[] newWrappedKey(byte[] context) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return sealer(KeyPurpose.PERSON_KEYS).seal(key, context);
    }

    @Override
    public Sealer sealer(byte[] wrappedKey, byte[] context) {
        return new GcmSealer(new SecretKeySpec(sealer(KeyPurpose.PERSON_KEYS).open(wrappedKey, context), "AES"));
    }

    private record GcmSealer(SecretKey key) implements Sealer {

        @Override
        public byte[] seal(byte[] plain, byte[] context) {
            try {
                byte[] nonce = new byte[12];
                RANDOM.nextBytes(nonce);
                byte[] sealed = new byte[HEADER.length + nonce.length + plain.length + 16];
                ByteBuffer.wrap(sealed).put(HEADER).put(nonce);
                cipher(Cipher.ENCRYPT_MODE, nonce, context)
                        .doFinal(plain, 0, plain.length, sealed, HEADER.length + nonce.length);
                return sealed;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] open(byte[] sealed, byte[] context) {
            try {
                byte[] nonce = new byte[12];
                ByteBuffer.wrap(sealed).position(HEADER.length).get(nonce);
                int from = HEADER.length + nonce.length;
                return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, from, sealed.length - from);
            } catch (GeneralSecurityException e) {
                throw Problem.of("HS-VAULT-SEAL", Problem.Kind.INTERNAL, "The seal is broken.")
                        .exception();
            }
        }

        private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(HEADER);
            cipher.updateAAD(context);
            return cipher;
        }
    }
}
