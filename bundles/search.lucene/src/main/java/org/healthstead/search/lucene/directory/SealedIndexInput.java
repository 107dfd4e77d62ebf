// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.directory;

import java.io.EOFException;
import java.io.IOException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BitUtil;

/**
 * Reads a sealed file or a slice of it. Keeps the block at the read position, so that most reads are one array access.
 * Like every {@link IndexInput} for one thread at a time; clones and slices are cheap.
 */
final class SealedIndexInput extends IndexInput implements RandomAccessInput {

    private static final int SHIFT = Integer.numberOfTrailingZeros(SealedFile.BLOCK);
    private static final int MASK = SealedFile.BLOCK - 1;
    private static final byte[] NONE = new byte[0];

    private final SealedFile file;
    /** Positions in the file count from {@link SealedFile#LEAD}, so that blocks begin at multiples of their size. */
    private final long start;

    private final long length;
    private final boolean owner;

    /** The block at the read position; {@code cursor} and {@code limit} are places in it. */
    private byte[] block = NONE;

    /** Position in the file of the block's first byte. */
    private long blockStart;

    private int cursor;
    private int limit;

    /** The block that random access used last; apart, because it must not move the read position. */
    private byte[] farBlock = NONE;

    private long farNumber = -1;

    SealedIndexInput(String description, SealedFile file) {
        this(description, file, SealedFile.LEAD, file.length(), true);
    }

    private SealedIndexInput(String description, SealedFile file, long start, long length, boolean owner) {
        super(description);
        this.file = file;
        this.start = start;
        this.length = length;
        this.owner = owner;
        this.blockStart = start;
    }

    @Override
    public byte readByte() throws IOException {
        if (cursor == limit) {
            advance();
        }
        return block[cursor++];
    }

    @Override
    public void readBytes(byte[] bytes, int offset, int wanted) throws IOException {
        int to = offset;
        int left = wanted;
        while (left > 0) {
            if (cursor == limit) {
                advance();
            }
            int part = Math.min(left, limit - cursor);
            System.arraycopy(block, cursor, bytes, to, part);
            cursor += part;
            to += part;
            left -= part;
        }
    }

    @Override
    public short readShort() throws IOException {
        if (limit - cursor < Short.BYTES) {
            return super.readShort();
        }
        short value = (short) BitUtil.VH_LE_SHORT.get(block, cursor);
        cursor += Short.BYTES;
        return value;
    }

    @Override
    public int readInt() throws IOException {
        if (limit - cursor < Integer.BYTES) {
            return super.readInt();
        }
        int value = (int) BitUtil.VH_LE_INT.get(block, cursor);
        cursor += Integer.BYTES;
        return value;
    }

    @Override
    public long readLong() throws IOException {
        if (limit - cursor < Long.BYTES) {
            return super.readLong();
        }
        long value = (long) BitUtil.VH_LE_LONG.get(block, cursor);
        cursor += Long.BYTES;
        return value;
    }

    @Override
    public void readInts(int[] values, int offset, int count) throws IOException {
        if ((long) count * Integer.BYTES > limit - cursor) {
            super.readInts(values, offset, count);
            return;
        }
        int from = cursor;
        for (int i = 0; i < count; i++, from += Integer.BYTES) {
            values[offset + i] = (int) BitUtil.VH_LE_INT.get(block, from);
        }
        cursor = from;
    }

    @Override
    public void readLongs(long[] values, int offset, int count) throws IOException {
        if ((long) count * Long.BYTES > limit - cursor) {
            super.readLongs(values, offset, count);
            return;
        }
        int from = cursor;
        for (int i = 0; i < count; i++, from += Long.BYTES) {
            values[offset + i] = (long) BitUtil.VH_LE_LONG.get(block, from);
        }
        cursor = from;
    }

    /** Takes the block at the read position. */
    private void advance() throws IOException {
        load(blockStart + cursor);
        if (cursor == limit) {
            throw new EOFException("read past the end: " + this);
        }
    }

    /** @param position in the file, not in the slice */
    private void load(long position) throws IOException {
        long end = start + length;
        blockStart = position & ~(long) MASK;
        cursor = (int) (position - blockStart);
        limit = (int) Math.min(SealedFile.BLOCK, end - blockStart);
        if (cursor < limit) {
            block = file.block(blockStart >> SHIFT);
        } else {
            block = NONE;
            limit = cursor;
        }
    }

    @Override
    public long getFilePointer() {
        return blockStart + cursor - start;
    }

    @Override
    public void seek(long position) throws IOException {
        if (position < 0 || position > length) {
            throw new EOFException("seek to " + position + " of " + length + ": " + this);
        }
        long absolute = start + position;
        long within = absolute - blockStart;
        if (block != NONE && within >= 0 && within < limit) {
            cursor = (int) within;
        } else {
            // The block is taken when something is read: skipping is common.
            block = NONE;
            blockStart = absolute;
            cursor = 0;
            limit = 0;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte readByte(long position) throws IOException {
        return far(position)[(int) (start + position) & MASK];
    }

    @Override
    public short readShort(long position) throws IOException {
        int within = (int) (start + position) & MASK;
        if (within <= SealedFile.BLOCK - Short.BYTES && position <= length - Short.BYTES) {
            return (short) BitUtil.VH_LE_SHORT.get(far(position), within);
        }
        return (short) ((readByte(position) & 0xFF) | (readByte(position + 1) & 0xFF) << 8);
    }

    @Override
    public int readInt(long position) throws IOException {
        int within = (int) (start + position) & MASK;
        if (within <= SealedFile.BLOCK - Integer.BYTES && position <= length - Integer.BYTES) {
            return (int) BitUtil.VH_LE_INT.get(far(position), within);
        }
        return (readShort(position) & 0xFFFF) | readShort(position + 2) << 16;
    }

    @Override
    public long readLong(long position) throws IOException {
        int within = (int) (start + position) & MASK;
        if (within <= SealedFile.BLOCK - Long.BYTES && position <= length - Long.BYTES) {
            return (long) BitUtil.VH_LE_LONG.get(far(position), within);
        }
        return (readInt(position) & 0xFFFFFFFFL) | (long) readInt(position + 4) << 32;
    }

    @Override
    public void readBytes(long position, byte[] bytes, int offset, int wanted) throws IOException {
        long from = position;
        int to = offset;
        int left = wanted;
        while (left > 0) {
            byte[] source = far(from);
            int within = (int) (start + from) & MASK;
            int part = (int) Math.min(Math.min(left, source.length - within), length - from);
            System.arraycopy(source, within, bytes, to, part);
            from += part;
            to += part;
            left -= part;
        }
    }

    private byte[] far(long position) throws IOException {
        if (position < 0 || position >= length) {
            throw new EOFException("read at " + position + " of " + length + ": " + this);
        }
        long number = start + position >> SHIFT;
        if (number != farNumber) {
            farBlock = file.block(number);
            farNumber = number;
        }
        return farBlock;
    }

    @Override
    public SealedIndexInput clone() {
        SealedIndexInput clone = new SealedIndexInput(toString(), file, start, length, false);
        clone.block = block;
        clone.blockStart = blockStart;
        clone.cursor = cursor;
        clone.limit = limit;
        return clone;
    }

    @Override
    public SealedIndexInput slice(String description, long offset, long sliceLength) {
        if (offset < 0 || sliceLength < 0 || offset > length - sliceLength) {
            throw new IllegalArgumentException(
                    "slice " + description + " from " + offset + " of " + sliceLength + " bytes in " + length);
        }
        return new SealedIndexInput(getFullSliceDescription(description), file, start + offset, sliceLength, false);
    }

    @Override
    public RandomAccessInput randomAccessSlice(long offset, long sliceLength) {
        return slice("random access", offset, sliceLength);
    }

    @Override
    public void close() throws IOException {
        if (owner) {
            file.close();
        }
    }
}
