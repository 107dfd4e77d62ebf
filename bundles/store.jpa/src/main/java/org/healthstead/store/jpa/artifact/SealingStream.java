// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts what is written into segments and seals them. */
final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final SegmentCipher cipher;
    private final byte[] segment = new byte[SegmentCipher.SEGMENT];
    private int length;
    private boolean closed;

    SealingStream(OutputStream out, SegmentCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    /** A full segment waits for the next byte: only then is it known not to be the last. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int at = from;
        int left = count;
        while (left > 0) {
            if (length == segment.length) {
                out.write(cipher.seal(segment, length, false));
                length = 0;
            }
            int taken = Math.min(left, segment.length - length);
            System.arraycopy(bytes, at, segment, length, taken);
            length += taken;
            at += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(cipher.seal(segment, length, true));
            out.close();
        }
    }
}
