// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.SecretKey;
import org.slf4j.LoggerFactory;

/**
 * The form of an artifact on disk: magic {@code HSA1} (4 bytes), compression (1), reserved (3), salt (32), then the
 * compressed bytes in segments of {@link SegmentCipher}.
 */
final class SealedFile {

    private static final int MAGIC = 0x48534131;
    private static final int HEADER = 8 + SegmentCipher.SALT;
    private static final int DEFLATE = 1;
    private static final int ZSTD = 2;
    private static final int LEVEL = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedFile() {}

    /** What is written to it is compressed, sealed and written on; closing it closes {@code out}. */
    static OutputStream write(OutputStream out, SecretKey personKey, UUID id) throws IOException {
        int compression = compression();
        byte[] salt = new byte[SegmentCipher.SALT];
        RANDOM.nextBytes(salt);
        byte[] header = ByteBuffer.allocate(HEADER)
                .putInt(MAGIC)
                .put((byte) compression)
                .position(8)
                .put(salt)
                .array();
        out.write(header);
        OutputStream sealed = new SealingStream(out, new SegmentCipher(personKey, id, salt, header));
        return compression == ZSTD
                ? new ZstdOutputStream(sealed, LEVEL)
                : new DeflaterOutputStream(sealed, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    }

    /** The original bytes; closing it closes {@code in}. */
    static InputStream read(InputStream in, SecretKey personKey, UUID id) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || ByteBuffer.wrap(header).getInt() != MAGIC) {
            throw OpeningStream.damaged(null);
        }
        byte[] salt = Arrays.copyOfRange(header, 8, HEADER);
        InputStream opened = new OpeningStream(in, new SegmentCipher(personKey, id, salt, header));
        return switch (header[4]) {
            case ZSTD -> new ZstdInputStream(opened);
            case DEFLATE -> new InflaterInputStream(opened, new java.util.zip.Inflater(true));
            default -> throw OpeningStream.damaged(null);
        };
    }

    private static int compression() {
        try {
            com.github.luben.zstd.util.Native.load();
            return ZSTD;
        } catch (LinkageError | RuntimeException e) {
            LoggerFactory.getLogger(SealedFile.class)
                    .debug("Deflate is used for a file: {}", e.getClass().getName());
            return DEFLATE;
        }
    }
}
