// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.io.OutputStream;
import org.healthstead.platform.api.keys.SegmentLayout;

/** Cuts what is written into segments and seals them. A full segment waits until it is known whether it is the last. */
final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final SegmentCipher cipher;
    private final byte[] plain;
    private final byte[] sealed;
    private int room;
    private int filled;
    private long next;
    private boolean failed;
    private boolean closed;

    SealingStream(OutputStream out, SegmentCipher cipher, SegmentLayout layout) {
        this.out = out;
        this.cipher = cipher;
        this.plain = new byte[layout.plain()];
        this.sealed = new byte[layout.sealed()];
        this.room = layout.plain() - SegmentLayout.HEADER;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (closed) {
            throw new IOException("the sealed file is closed");
        }
        int at = from;
        int left = count;
        while (left > 0) {
            if (filled == room) {
                sealSegment(false);
                room = plain.length;
            }
            int taken = Math.min(left, room - filled);
            System.arraycopy(bytes, at, plain, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    /** Counts before it writes: after an error the number is used up, and so is the file. */
    private void sealSegment(boolean last) throws IOException {
        if (failed) {
            throw new IOException("the sealed file could not be written before");
        }
        failed = true;
        int length = cipher.seal(next++, last, plain, filled, sealed);
        out.write(sealed, 0, length);
        filled = 0;
        failed = false;
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            if (!failed) {
                sealSegment(true);
            }
        }
    }
}
