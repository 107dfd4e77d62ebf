// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.io.IOException;
import java.io.InputStream;
import org.healthstead.platform.api.keys.BrokenSealException;
import org.healthstead.platform.api.keys.SegmentLayout;

/** Opens segment after segment; hands out only what was checked. After a broken one it gives nothing more. */
final class OpeningStream extends InputStream {

    private final InputStream in;
    private final SegmentCipher cipher;
    private final byte[] sealed;
    private final byte[] plain;
    private int room;
    /** Bytes at the beginning of {@code sealed} that belong to the next segment: reading one ahead finds the end. */
    private int ahead;

    private int at;
    private int end;
    private long next;
    private boolean ended;
    private BrokenSealException broken;

    OpeningStream(InputStream in, SegmentCipher cipher, SegmentLayout layout) {
        this.in = in;
        this.cipher = cipher;
        this.sealed = new byte[layout.sealed() + 1];
        this.plain = new byte[layout.plain()];
        this.room = layout.sealed() - SegmentLayout.HEADER;
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(count, end - at);
        System.arraycopy(plain, at, bytes, from, taken);
        at += taken;
        return taken;
    }

    private boolean fill() throws IOException {
        if (broken != null) {
            throw broken;
        }
        while (at == end && !ended) {
            openNext();
        }
        return at < end;
    }

    private void openNext() throws IOException {
        int read = ahead + in.readNBytes(sealed, ahead, room + 1 - ahead);
        boolean last = read <= room;
        at = 0;
        end = 0;
        try {
            end = cipher.open(next++, last, sealed, last ? read : room, plain, 0);
        } catch (BrokenSealException e) {
            broken = e;
            throw e;
        }
        ended = last;
        if (!last) {
            sealed[0] = sealed[room];
            ahead = 1;
            room = sealed.length - 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
