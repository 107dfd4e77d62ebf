// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.healthstead.api.problem.Problem;

/** Opens segment after segment; hands out only what was checked. */
final class OpeningStream extends InputStream {

    private final InputStream in;
    private final SegmentCipher cipher;
    private byte[] ahead;
    private byte[] plain = new byte[0];
    private int at;
    private boolean ended;

    OpeningStream(InputStream in, SegmentCipher cipher) {
        this.in = in;
        this.cipher = cipher;
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
        int taken = Math.min(count, plain.length - at);
        System.arraycopy(plain, at, bytes, from, taken);
        at += taken;
        return taken;
    }

    private boolean fill() throws IOException {
        while (at == plain.length && !ended) {
            openNext();
        }
        return at < plain.length;
    }

    private void openNext() throws IOException {
        byte[] sealed = ahead == null ? readSegment() : ahead;
        ahead = readSegment();
        ended = ahead.length == 0;
        try {
            plain = cipher.open(sealed, sealed.length, ended);
            at = 0;
        } catch (GeneralSecurityException e) {
            plain = new byte[0];
            at = 0;
            ended = true;
            throw damaged(e);
        }
    }

    private byte[] readSegment() throws IOException {
        return in.readNBytes(SegmentCipher.SEGMENT + SegmentCipher.TAG);
    }

    static IOException damaged(Throwable cause) {
        Problem problem = Problem.of(
                "HS-ARTIFACT-DAMAGED",
                Problem.Kind.INTERNAL,
                "The kept file was changed on the disk. Restore it from a backup.");
        return new IOException(problem.code(), problem.exception(cause));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
