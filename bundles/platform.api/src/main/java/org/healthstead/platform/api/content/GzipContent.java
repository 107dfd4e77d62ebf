// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks a gzip file, but never more bytes than asked for, however large the content is. */
final class GzipContent {

    private static final int PIECE = 4_096;

    private GzipContent() {}

    /**
     * Returns the content. Bytes that are not packed are returned as they are; from a damaged file, whatever can be
     * unpacked.
     */
    static byte[] of(byte[] bytes, int limit) {
        if (bytes.length < 3 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] piece = new byte[PIECE];
            for (int read = 0;
                    read >= 0 && out.size() < limit;
                    read = in.read(piece, 0, Math.min(PIECE, limit - out.size()))) {
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }
}
