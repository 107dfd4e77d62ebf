// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * AES-256-GCM with one key. The header is {@code version, algorithm, key id}; it stands before the context in the
 * authenticated data and has a fixed length, so the two cannot be confused.
 *
 * <p>Random nonces allow 2^32 seals with one key (NIST SP 800-38D, 8.3); a person's record stays far below.
 */
final class GcmSealer implements Sealer {

    private static final byte VERSION = 1;
    private static final byte AES_256_GCM = 1;
    private static final int KEY_ID_BYTES = 4;
    private static final int HEADER_BYTES = 2 + KEY_ID_BYTES;
    private static final int CIPHER_TEXT = HEADER_BYTES + GcmCiphers.NONCE_BYTES;
    private static final byte[] KEY_ID = DerivationLabels.of("key id");

    private final SecretKey key;
    private final byte[] header;

    /** @param key 32 bytes, copied */
    GcmSealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.header = new byte[HEADER_BYTES];
        header[0] = VERSION;
        header[1] = AES_256_GCM;
        System.arraycopy(Hkdf.derive(key, new byte[0], KEY_ID, KEY_ID_BYTES), 0, header, 2, KEY_ID_BYTES);
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        byte[] sealed = new byte[plain.length + OVERHEAD];
        System.arraycopy(header, 0, sealed, 0, HEADER_BYTES);
        Nonces.next(sealed, HEADER_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, sealed, context);
            cipher.doFinal(plain, 0, plain.length, sealed, CIPHER_TEXT);
            GcmCiphers.giveBack(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length < OVERHEAD || !Arrays.equals(sealed, 0, HEADER_BYTES, header, 0, HEADER_BYTES)) {
            throw broken(null);
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed, context);
            byte[] plain = cipher.doFinal(sealed, CIPHER_TEXT, sealed.length - CIPHER_TEXT);
            GcmCiphers.giveBack(cipher);
            return plain;
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private Cipher cipher(int mode, byte[] sealed, byte[] context) throws GeneralSecurityException {
        Cipher cipher = GcmCiphers.take(mode, key, sealed, HEADER_BYTES);
        cipher.updateAAD(header);
        cipher.updateAAD(context);
        return cipher;
    }

    private static ProblemException broken(Throwable cause) {
        return ProblemCode.VAULT_SEAL
                .problem("Sealed data cannot be opened: it was changed, or was sealed with another key or for another"
                        + " place. Restore it from a backup.")
                .exception(cause);
    }
}
