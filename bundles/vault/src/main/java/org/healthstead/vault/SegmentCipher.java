// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.SegmentLayout;

/**
 * Seals and opens the segments of one file, each with AES-256-GCM. The form is that of Tink's AES-GCM-HKDF streaming
 * AEAD with SHA-256, which is the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (CRYPTO 2015):
 *
 * <pre>
 * header: its length (1 byte, 40), salt (32), nonce prefix (7)
 * nonce of a segment: nonce prefix (7), number of the segment (4), 1 for the last segment or 0 (1)
 * key of the file: HKDF-SHA-256 (RFC 5869) of the sealer's key, the salt, and size of a segment and context as info
 * </pre>
 *
 * <p><b>No nonce is used twice with a key.</b> The key is the file's own: two files would share it only if two of the
 * random salts of 256 bits were equal. Within a file the nonce is the number of the segment, and only
 * {@link SealingStream} seals: it begins with a salt of its own making, counts up before each segment, never goes back,
 * not even after an error, and ends at 2^32 segments. No file is ever sealed on or changed in place.
 *
 * <p><b>What is noticed.</b> A changed bit: the tag. Another order, or a segment of another place: the number. A file
 * that was cut or lengthened: the mark of the last segment, which exactly the last has. A segment of another file, a
 * changed header, another context, another size of segments: the key. Safe for several threads.
 */
final class SegmentCipher {

    static final long MAX_SEGMENTS = 1L << 32;

    private static final int SALT_BYTES = 32;
    private static final int PREFIX_BYTES = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final byte[] prefix;

    private SegmentCipher(byte[] key, byte[] prefix) {
        this.key = new SecretKeySpec(key, "AES");
        this.prefix = prefix;
    }

    /** A header that no other file has. */
    static byte[] newHeader() {
        byte[] header = new byte[SegmentLayout.HEADER];
        RANDOM.nextBytes(header);
        header[0] = SegmentLayout.HEADER;
        return header;
    }

    /** @throws BrokenSealException when it is no header */
    static SegmentCipher of(byte[] sealerKey, byte[] header, SegmentLayout layout, byte[] context)
            throws BrokenSealException {
        if (header.length != SegmentLayout.HEADER || header[0] != SegmentLayout.HEADER) {
            throw new BrokenSealException("not a sealed file of this version", null);
        }
        byte[] salt = Arrays.copyOfRange(header, 1, 1 + SALT_BYTES);
        byte[] prefix = Arrays.copyOfRange(header, 1 + SALT_BYTES, SegmentLayout.HEADER);
        byte[] key = Hkdf.derive(sealerKey, salt, info(layout, context), GcmCiphers.KEY_BYTES);
        try {
            return new SegmentCipher(key, prefix);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What the file's key is bound to beside its salt; a space ends the size, so that it cannot run into the context.
     */
    static byte[] info(SegmentLayout layout, byte[] context) {
        byte[] label = DerivationLabels.of("file in segments of " + layout.sealed() + " ");
        byte[] info = Arrays.copyOf(label, label.length + context.length);
        System.arraycopy(context, 0, info, label.length, context.length);
        return info;
    }

    /**
     * Seals a segment; to be called once for each number.
     *
     * @return bytes written to {@code sealed}
     */
    int seal(long number, boolean last, byte[] plain, int length, byte[] sealed) throws IOException {
        if (number >= MAX_SEGMENTS) {
            throw new IOException("more than " + MAX_SEGMENTS + " segments in a file");
        }
        try {
            Cipher cipher = GcmCiphers.take(Cipher.ENCRYPT_MODE, key, nonce(number, last), 0);
            int written = cipher.doFinal(plain, 0, length, sealed, 0);
            GcmCiphers.giveBack(cipher);
            return written;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to seal", e);
        }
    }

    /** @return bytes written to {@code plain} */
    int open(long number, boolean last, byte[] sealed, int length, byte[] plain, int at) throws BrokenSealException {
        try {
            Cipher cipher = GcmCiphers.take(Cipher.DECRYPT_MODE, key, nonce(number, last), 0);
            int written = cipher.doFinal(sealed, 0, length, plain, at);
            GcmCiphers.giveBack(cipher);
            return written;
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("segment " + number + " is not what was sealed", e);
        }
    }

    private byte[] nonce(long number, boolean last) {
        return ByteBuffer.allocate(GcmCiphers.NONCE_BYTES)
                .put(prefix)
                .putInt((int) number)
                .put((byte) (last ? 1 : 0))
                .array();
    }
}
