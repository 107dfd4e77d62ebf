// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Raw deflate (RFC 1951): everywhere available, three times the size. */
final class DeflateCompression implements Compression {

    private static final int LEVEL = 6;

    @Override
    public int code() {
        return DEFLATE;
    }

    @Override
    public byte[] compress(byte[] text, int room) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] out = new byte[room + text.length + text.length / 1_000 + 64];
            int end = room;
            while (!deflater.finished()) {
                if (end == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                end += deflater.deflate(out, end, out.length - end);
            }
            return Arrays.copyOf(out, end);
        } finally {
            deflater.end();
        }
    }

    @Override
    public byte[] decompress(byte[] packed, int from, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from, packed.length - from);
            byte[] text = new byte[length];
            int end = 0;
            while (end < length) {
                int read = inflater.inflate(text, end, length - end);
                if (read == 0) {
                    throw BodyCodec.unreadable("deflate, truncated");
                }
                end += read;
            }
            return text;
        } catch (DataFormatException e) {
            throw BodyCodec.unreadable("deflate");
        } finally {
            inflater.end();
        }
    }
}
