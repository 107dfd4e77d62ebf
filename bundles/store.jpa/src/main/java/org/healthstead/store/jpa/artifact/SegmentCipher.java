// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * Seals a file in segments, each with AES-256-GCM (NIST SP 800-38D), so that it can be written and read in little
 * memory and no byte leaves it unchecked.
 *
 * <p>The key is the file's own: HKDF-SHA-256 (RFC 5869) of the person's key with the file's random salt, so the nonce
 * can count: seven zero bytes, number of the segment (4), 1 for the last segment. Order, number and end of the segments
 * are authenticated thereby; the file's header is, too. Not safe for several threads.
 */
final class SegmentCipher {

    /** Plain bytes of a segment; the last may have fewer. Larger ones are a burden on the garbage collector. */
    static final int SEGMENT = 1 << 17;

    static final int TAG = 16;
    static final int SALT = 32;
    private static final String INFO = "healthstead artifact 1";

    private final SecretKey key;
    private final byte[] header;
    private final Cipher cipher;
    private int next;

    SegmentCipher(SecretKey personKey, UUID file, byte[] salt, byte[] header) {
        try {
            this.key = new SecretKeySpec(derive(personKey, file, salt), "AES");
            this.header = header.clone();
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES and HMAC are part of every Java", e);
        }
    }

    private static byte[] derive(SecretKey personKey, UUID file, byte[] salt) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        byte[] extracted = mac.doFinal(personKey.getEncoded());
        mac.init(new SecretKeySpec(extracted, "HmacSHA256"));
        mac.update(INFO.getBytes(StandardCharsets.US_ASCII));
        mac.update(IdBytes.of(file));
        return mac.doFinal(new byte[] {1});
    }

    byte[] seal(byte[] segment, int length, boolean last) {
        try {
            begin(Cipher.ENCRYPT_MODE, last);
            return cipher.doFinal(segment, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing does not fail", e);
        }
    }

    /** @throws GeneralSecurityException when a bit, the order or the end is not what was written */
    byte[] open(byte[] sealed, int length, boolean last) throws GeneralSecurityException {
        begin(Cipher.DECRYPT_MODE, last);
        return cipher.doFinal(sealed, 0, length);
    }

    private void begin(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .position(7)
                .putInt(next++)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
    }
}
