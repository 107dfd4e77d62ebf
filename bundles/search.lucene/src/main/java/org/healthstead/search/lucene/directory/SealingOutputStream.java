// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.apache.lucene.store.IndexOutput;

/** Seals what is written, block by block. A full block waits until it is known whether it is the last. */
final class SealingOutputStream extends OutputStream {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IndexOutput out;
    private final SecretKey key;
    private final Cipher cipher;
    private final byte[] plain = new byte[SealedFormat.BLOCK];
    private final byte[] sealed = new byte[SealedFormat.SEALED_BLOCK];
    private int filled;
    private long block;
    private boolean closed;

    SealingOutputStream(IndexOutput out, SecretKey indexKey) throws IOException {
        this.out = out;
        byte[] salt = new byte[SealedFormat.SALT];
        RANDOM.nextBytes(salt);
        byte[] header = SealedFormat.header(salt);
        try {
            this.key = SealedFormat.fileKey(indexKey, header, out.getName());
            this.cipher = Cipher.getInstance(SealedFormat.CIPHER);
        } catch (GeneralSecurityException e) {
            throw new IOException("The platform lacks AES-GCM or HMAC-SHA-256", e);
        }
        out.writeBytes(header, header.length);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == plain.length) {
                seal(false);
            }
            int part = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, from, plain, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, SealedFormat.nonce(block, last));
            int length = cipher.doFinal(plain, 0, filled, sealed, 0);
            out.writeBytes(sealed, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("Block " + block + " cannot be sealed", e);
        }
        block++;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            seal(true);
        } finally {
            out.close();
        }
    }
}
