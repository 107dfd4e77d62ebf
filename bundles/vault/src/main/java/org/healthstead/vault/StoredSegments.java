// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer.StoredBytes;

/** A sealed file that is opened at any place. */
final class StoredSegments implements SealedSegments {

    private final StoredBytes stored;
    private final SegmentCipher cipher;
    private final SegmentLayout layout;
    private final long storedLength;
    private final long count;
    /** Shared by the files of one sealer, whose segments have one size. */
    private final ConcurrentLinkedQueue<byte[]> buffers;

    StoredSegments(
            StoredBytes stored,
            long storedLength,
            SegmentCipher cipher,
            SegmentLayout layout,
            ConcurrentLinkedQueue<byte[]> buffers) {
        this.stored = stored;
        this.storedLength = storedLength;
        this.cipher = cipher;
        this.layout = layout;
        this.count = layout.count(storedLength);
        this.buffers = buffers;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long length() {
        return layout.plainLength(storedLength);
    }

    @Override
    public int size(long number) {
        return sealedSize(number) - SegmentLayout.TAG;
    }

    private int sealedSize(long number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException("segment " + number + " of " + count);
        }
        long end = number == count - 1 ? storedLength : layout.position(number + 1);
        return (int) (end - layout.position(number));
    }

    @Override
    public void open(long number, byte[] target, int at) throws IOException {
        int size = sealedSize(number);
        byte[] idle = buffers.poll();
        byte[] sealed = idle == null ? new byte[layout.sealed()] : idle;
        stored.read(layout.position(number), sealed, 0, size);
        cipher.open(number, number == count - 1, sealed, size, target, at);
        buffers.offer(sealed);
    }
}
