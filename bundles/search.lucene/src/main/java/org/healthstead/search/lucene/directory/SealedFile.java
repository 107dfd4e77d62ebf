// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.IndexInput;

/** An open file: its key, and its blocks by number. Shared by all inputs on it; safe for several threads. */
final class SealedFile {

    private static final ConcurrentLinkedQueue<Cipher> CIPHERS = new ConcurrentLinkedQueue<>();

    private final String name;
    private final IndexInput in;
    /** Null while the file is being made and has no bytes yet: such a one may be listed and opened, not read. */
    private final SecretKey key;

    private final long blocks;
    private final long length;
    private final long cacheId;
    private final BlockCache cache;
    private volatile boolean closed;

    /** @param cache null for a file that is read once */
    SealedFile(String name, IndexInput in, SecretKey indexKey, long cacheId, BlockCache cache) throws IOException {
        this.name = name;
        this.in = in;
        this.cacheId = cacheId;
        this.cache = cache;
        this.blocks = SealedFormat.blocks(in.length());
        this.length = SealedFormat.plainLength(in.length());
        this.key = in.length() == 0 ? null : key(name, in, indexKey);
    }

    private static SecretKey key(String name, IndexInput in, SecretKey indexKey) throws IOException {
        byte[] header = new byte[SealedFormat.HEADER];
        if (SealedFormat.blocks(in.length()) == 0) {
            throw new CorruptIndexException("Length " + in.length() + " is not that of a sealed file", name);
        }
        in.clone().readBytes(header, 0, header.length);
        if (!SealedFormat.isHeader(header)) {
            throw new CorruptIndexException("Not a sealed file of this version", name);
        }
        try {
            return SealedFormat.fileKey(indexKey, header, name);
        } catch (GeneralSecurityException e) {
            throw new IOException("The platform lacks HMAC-SHA-256", e);
        }
    }

    long length() {
        return length;
    }

    long blocks() {
        return blocks;
    }

    /** The opened block; the last one is shorter than the others. Never to be changed. */
    byte[] block(long number) throws IOException {
        if (closed) {
            throw new AlreadyClosedException(name);
        }
        byte[] block = cache == null ? null : cache.get(cacheId, number);
        if (block == null) {
            block = open(number);
            if (cache != null) {
                cache.put(cacheId, number, block);
            }
        }
        return block;
    }

    byte[] open(long number) throws IOException {
        boolean last = number == blocks - 1;
        int size = last ? (int) (length - number * SealedFormat.BLOCK) : SealedFormat.BLOCK;
        byte[] sealed = new byte[size + SealedFormat.TAG];
        IndexInput reader = in.clone();
        reader.seek(SealedFormat.HEADER + number * SealedFormat.SEALED_BLOCK);
        reader.readBytes(sealed, 0, sealed.length);
        Cipher cipher = CIPHERS.poll();
        try {
            if (cipher == null) {
                cipher = Cipher.getInstance(SealedFormat.CIPHER);
            }
            byte[] plain = new byte[size];
            cipher.init(Cipher.DECRYPT_MODE, key, SealedFormat.nonce(number, last));
            cipher.doFinal(sealed, 0, sealed.length, plain, 0);
            CIPHERS.offer(cipher);
            return plain;
        } catch (GeneralSecurityException e) {
            throw new CorruptIndexException("Block " + number + " was changed", name, e);
        }
    }

    void close() throws IOException {
        closed = true;
        in.close();
    }
}
