// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a sealed file looks.
 *
 * <pre>
 * header: magic (4 bytes) "HSIX", version (1), zero (3), salt (32)
 * block:  ciphertext (8192; the last one 0 to 8192), tag (16)
 * </pre>
 *
 * <p>The file's key is HKDF-SHA-256 (RFC 5869) of the index key, the salt and the file's name. The nonce of a block is
 * its number and whether it is the last: a key seals each number once, so nonces never repeat, and a block that was
 * moved, or a file that was cut, does not open.
 */
final class SealedFormat {

    static final int BLOCK = 8_192;
    static final int TAG = 16;
    static final int SEALED_BLOCK = BLOCK + TAG;
    static final int SALT = 32;
    static final int HEADER = 8 + SALT;
    static final String CIPHER = "AES/GCM/NoPadding";

    private static final byte[] MAGIC = {'H', 'S', 'I', 'X', 1, 0, 0, 0};
    private static final String INFO = "healthstead search file 1 ";
    private static final String MAC = "HmacSHA256";
    private static final String PENDING = "pending_";

    private SealedFormat() {}

    static byte[] header(byte[] salt) {
        byte[] header = Arrays.copyOf(MAGIC, HEADER);
        System.arraycopy(salt, 0, header, MAGIC.length, SALT);
        return header;
    }

    static boolean isHeader(byte[] header) {
        return Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static SecretKey fileKey(SecretKey indexKey, byte[] header, String name) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(Arrays.copyOfRange(header, MAGIC.length, HEADER), MAC));
        mac.init(new SecretKeySpec(mac.doFinal(indexKey.getEncoded()), MAC));
        mac.update((INFO + boundName(name)).getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 1);
        return new SecretKeySpec(mac.doFinal(), "AES");
    }

    /** A commit is written under a pending name and renamed: both are one name, so that the rename stays atomic. */
    static String boundName(String name) {
        return name.startsWith(PENDING) ? name.substring(PENDING.length()) : name;
    }

    static GCMParameterSpec nonce(long block, boolean last) {
        byte[] nonce = new byte[12];
        ByteBuffer.wrap(nonce).putInt(last ? 1 : 0).putLong(block);
        return new GCMParameterSpec(TAG * 8, nonce);
    }

    /** Number of blocks in a file of that length on disk; 0 when the length cannot be that of a sealed file. */
    static long blocks(long stored) {
        long body = stored - HEADER;
        long rest = body % SEALED_BLOCK;
        if (body < TAG || (rest > 0 && rest < TAG)) {
            return 0;
        }
        return (body + SEALED_BLOCK - 1) / SEALED_BLOCK;
    }

    /** Length of what was sealed; 0 for a file that is none of ours, such as Lucene's lock. */
    static long plainLength(long stored) {
        long blocks = blocks(stored);
        return blocks == 0 ? 0 : stored - HEADER - blocks * TAG;
    }
}
