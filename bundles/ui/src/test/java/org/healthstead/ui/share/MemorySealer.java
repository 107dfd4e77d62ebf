// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.share;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.healthstead.platform.api.keys.SealedSegments;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;

/** Makes bytes others, so that a test sees which ones are sealed. */
public final class MemorySealer implements StreamSealer {

    private static final int MASK = 0x55;

    @Override
    public SegmentLayout layout() {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutputStream seal(OutputStream out, byte[] context) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                out.write(b ^ MASK);
            }
        };
    }

    @Override
    public InputStream open(InputStream in, byte[] context) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                return b < 0 ? b : b ^ MASK;
            }

            @Override
            public int read(byte[] target, int at, int count) throws IOException {
                int read = super.read(target, at, count);
                for (int i = at; i < at + read; i++) {
                    target[i] ^= MASK;
                }
                return read;
            }
        };
    }

    @Override
    public SealedSegments open(StoredBytes stored, long length, byte[] context) {
        throw new UnsupportedOperationException();
    }
}
