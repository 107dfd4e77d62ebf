// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;

/** Seals files in segments ({@link SegmentCipher}) with keys derived from one. */
final class GcmStreamSealer implements StreamSealer {

    private final byte[] key;
    private final SegmentLayout layout;
    private final ConcurrentLinkedQueue<byte[]> buffers = new ConcurrentLinkedQueue<>();

    /** @param key 32 bytes, copied */
    GcmStreamSealer(byte[] key, SegmentLayout layout) {
        this.key = key.clone();
        this.layout = layout;
    }

    @Override
    public SegmentLayout layout() {
        return layout;
    }

    @Override
    public OutputStream seal(OutputStream out, byte[] context) throws IOException {
        byte[] header = SegmentCipher.newHeader();
        SegmentCipher cipher = SegmentCipher.of(key, header, layout, context);
        out.write(header);
        return new SealingStream(out, cipher, layout);
    }

    @Override
    public InputStream open(InputStream in, byte[] context) throws IOException {
        byte[] header = in.readNBytes(SegmentLayout.HEADER);
        return new OpeningStream(in, SegmentCipher.of(key, header, layout, context), layout);
    }

    @Override
    public SealedSegments open(StoredBytes stored, long length, byte[] context) throws IOException {
        if (layout.count(length) == 0) {
            throw new BrokenSealException("no sealed file has " + length + " bytes", null);
        }
        byte[] header = new byte[SegmentLayout.HEADER];
        stored.read(0, header, 0, header.length);
        return new StoredSegments(stored, length, SegmentCipher.of(key, header, layout, context), layout, buffers);
    }
}
