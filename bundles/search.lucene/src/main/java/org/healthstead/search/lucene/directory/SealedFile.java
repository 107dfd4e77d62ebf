// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.IndexInput;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;

/**
 * An open file as blocks of equal size, by number: the opened segments, the first of them with room before its bytes
 * for the header, so that a position finds its block by a shift. Shared by all inputs on it; safe for several threads.
 */
final class SealedFile {

    /** Bytes of a block. */
    static final int BLOCK = SegmentLayout.RANDOM_ACCESS.plain();

    /** Where in the first block the bytes of the file begin. */
    static final int LEAD = SegmentLayout.HEADER;

    private final String name;
    private final IndexInput in;
    /** Null while the file is being made and has no bytes yet: such a one may be listed and opened, not read. */
    private final SealedSegments segments;

    private final long cacheId;
    private final BlockCache cache;
    private volatile boolean closed;

    /** @param cache null for a file that is read once */
    SealedFile(String name, IndexInput in, StreamSealer sealer, byte[] context, long cacheId, BlockCache cache)
            throws IOException {
        this.name = name;
        this.in = in;
        this.cacheId = cacheId;
        this.cache = cache;
        try {
            this.segments = in.length() == 0 ? null : sealer.open(this::read, in.length(), context);
        } catch (BrokenSealException e) {
            throw new CorruptIndexException(e.getMessage(), name, e);
        }
    }

    private void read(long position, byte[] target, int at, int count) throws IOException {
        IndexInput reader = in.clone();
        reader.seek(position);
        reader.readBytes(target, at, count);
    }

    long length() {
        return segments == null ? 0 : segments.length();
    }

    long blocks() {
        return segments == null ? 0 : segments.count();
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
        int lead = number == 0 ? LEAD : 0;
        byte[] block = new byte[lead + segments.size(number)];
        try {
            segments.open(number, block, lead);
        } catch (BrokenSealException e) {
            throw new CorruptIndexException(e.getMessage(), name, e);
        }
        return block;
    }

    void close() throws IOException {
        closed = true;
        in.close();
    }
}
