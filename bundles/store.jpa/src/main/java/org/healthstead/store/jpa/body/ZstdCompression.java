// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Zstandard (RFC 8878) with the dictionary {@code fhir-1.dict}, trained on FHIR JSON: a third of what it needs without.
 * Frames carry neither magic number, length nor dictionary id, because our header says it.
 */
final class ZstdCompression implements Compression {

    private static final int LEVEL = 3;

    private final ZstdDictCompress writing;
    private final ZstdDictDecompress reading;
    private final Queue<ZstdCompressCtx> compressors = new ConcurrentLinkedQueue<>();
    private final Queue<ZstdDecompressCtx> decompressors = new ConcurrentLinkedQueue<>();

    ZstdCompression() {
        byte[] dictionary = dictionary();
        writing = new ZstdDictCompress(dictionary, LEVEL);
        reading = new ZstdDictDecompress(dictionary);
    }

    private static byte[] dictionary() {
        try (InputStream in = ZstdCompression.class.getResourceAsStream("fhir-1.dict")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int code() {
        return ZSTD_FHIR_1;
    }

    @Override
    public byte[] compress(byte[] text, int room) {
        byte[] out = new byte[room + (int) Zstd.compressBound(text.length)];
        ZstdCompressCtx context = compressors.poll();
        if (context == null) {
            context = newCompressor();
        }
        int length = context.compressByteArray(out, room, out.length - room, text, 0, text.length);
        compressors.add(context);
        return Arrays.copyOf(out, room + length);
    }

    @Override
    public byte[] decompress(byte[] packed, int from, int length) {
        byte[] text = new byte[length];
        ZstdDecompressCtx context = decompressors.poll();
        if (context == null) {
            context = newDecompressor();
        }
        int read = context.decompressByteArray(text, 0, length, packed, from, packed.length - from);
        decompressors.add(context);
        if (read != length) {
            throw BodyCodec.unreadable("zstd, truncated");
        }
        return text;
    }

    /** A context that failed is not put back. */
    private ZstdCompressCtx newCompressor() {
        return new ZstdCompressCtx()
                .setMagicless(true)
                .setContentSize(false)
                .setChecksum(false)
                .setDictID(false)
                .loadDict(writing);
    }

    private ZstdDecompressCtx newDecompressor() {
        return new ZstdDecompressCtx().setMagicless(true).loadDict(reading);
    }
}
