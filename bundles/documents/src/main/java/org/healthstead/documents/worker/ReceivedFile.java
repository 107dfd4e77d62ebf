// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.healthstead.documents.protocol.Failure;
import org.healthstead.documents.protocol.Frame;

/** The bytes of a file in memory, in pieces, so that no large array has to be found and none is copied. */
final class ReceivedFile {

    private static final int PIECE = 256 * 1024;

    private final List<byte[]> pieces = new ArrayList<>();
    private long length;

    /** Takes a file off the protocol; one that is too large is taken to its end as well. */
    static ReceivedFile read(DataInputStream in, long maxBytes) throws IOException {
        ReceivedFile file = new ReceivedFile();
        byte[] chunk = new byte[Frame.CHUNK];
        boolean fits = true;
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            in.readFully(chunk, 0, Objects.checkIndex(length, Frame.CHUNK + 1));
            fits = fits && file.length + length <= maxBytes;
            if (fits) {
                file.append(chunk, length);
            } else {
                file.pieces.clear();
            }
        }
        if (!fits) {
            throw new UnreadableException(Failure.TOO_MANY_BYTES);
        }
        return file;
    }

    /** Takes what a stream has left. */
    static ReceivedFile of(InputStream in, long maxBytes) throws IOException {
        ReceivedFile file = new ReceivedFile();
        byte[] chunk = new byte[Frame.CHUNK];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            if (file.length + length > maxBytes) {
                throw new UnreadableException(Failure.TOO_MANY_BYTES);
            }
            file.append(chunk, length);
        }
        return file;
    }

    private void append(byte[] from, int count) {
        int done = 0;
        while (done < count) {
            int at = (int) (length % PIECE);
            if (at == 0) {
                pieces.add(new byte[PIECE]);
            }
            int part = Math.min(count - done, PIECE - at);
            System.arraycopy(from, done, pieces.getLast(), at, part);
            done += part;
            length += part;
        }
    }

    long length() {
        return length;
    }

    /** @return -1 after the end */
    int at(long position) {
        return position >= length ? -1 : pieces.get((int) (position / PIECE))[(int) (position % PIECE)] & 0xff;
    }

    /** @return how many bytes were copied, -1 after the end */
    int copy(long position, byte[] to, int offset, int count) {
        if (position >= length) {
            return -1;
        }
        int at = (int) (position % PIECE);
        int part = (int) Math.min(Math.min(count, PIECE - at), length - position);
        System.arraycopy(pieces.get((int) (position / PIECE)), at, to, offset, part);
        return part;
    }

    /** The first bytes, at most so many. */
    byte[] head(int count) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int i = 0; i < Math.min(count, length); i++) {
            head.write(at(i));
        }
        return head.toByteArray();
    }

    InputStream stream() {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                int value = at(position);
                position += value < 0 ? 0 : 1;
                return value;
            }

            @Override
            public int read(byte[] to, int offset, int count) {
                if (count == 0) {
                    return 0;
                }
                int part = copy(position, to, offset, count);
                position += Math.max(part, 0);
                return part;
            }
        };
    }
}
