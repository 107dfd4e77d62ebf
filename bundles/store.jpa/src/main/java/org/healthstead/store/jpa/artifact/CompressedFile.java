// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.artifact;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.healthstead.platform.api.keys.StreamSealer;
import org.slf4j.LoggerFactory;

/**
 * The form of an artifact on disk: how it is compressed (1 byte) and the compressed bytes, both sealed with the
 * person's key and bound to the artifact's id.
 */
final class CompressedFile {

    private static final int DEFLATE = 1;
    private static final int ZSTD = 2;
    private static final int LEVEL = 3;

    private CompressedFile() {}

    /** What is written to it is compressed, sealed and written on; closing it closes {@code out}. */
    static OutputStream write(OutputStream out, StreamSealer sealer, byte[] id) throws IOException {
        int compression = compression();
        OutputStream sealed = sealer.seal(out, id);
        sealed.write(compression);
        return compression == ZSTD
                ? new ZstdOutputStream(sealed, LEVEL)
                : new DeflaterOutputStream(sealed, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
    }

    /** The original bytes; closing it closes {@code in}. */
    static InputStream read(InputStream in, StreamSealer sealer, byte[] id) throws IOException {
        InputStream opened = DamageStream.open(in, sealer, id);
        return switch (opened.read()) {
            case ZSTD -> new ZstdInputStream(opened);
            case DEFLATE -> new InflaterInputStream(opened, new Inflater(true));
            default -> throw DamageStream.damaged(null);
        };
    }

    private static int compression() {
        try {
            Native.load();
            return ZSTD;
        } catch (LinkageError | RuntimeException e) {
            LoggerFactory.getLogger(CompressedFile.class)
                    .debug("Deflate is used for a file: {}", e.getClass().getName());
            return DEFLATE;
        }
    }
}
