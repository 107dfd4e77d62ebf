// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.body;

import org.slf4j.LoggerFactory;

/** One way to compress a text. Codes are stored: never reuse one. Safe for several threads. */
interface Compression {

    int DEFLATE = 1;
    int ZSTD_FHIR_1 = 2;

    int code();

    /** The compressed text behind {@code room} free bytes. */
    byte[] compress(byte[] text, int room);

    /** @param length of the text */
    byte[] decompress(byte[] packed, int from, int length);

    /** What new bodies are written with on this machine. */
    static Compression best() {
        try {
            return new ZstdCompression();
        } catch (LinkageError | RuntimeException e) {
            LoggerFactory.getLogger(Compression.class)
                    .warn(
                            "The native compressor does not load, bodies take more room: {}",
                            e.getClass().getName());
            return new DeflateCompression();
        }
    }

    /** @throws org.healthstead.api.problem.ProblemException {@code HS-STORE-BODY} */
    static Compression ofCode(int code) {
        return switch (code) {
            case DEFLATE -> new DeflateCompression();
            case ZSTD_FHIR_1 -> throw BodyCodec.unreadable("compression 2: the native compressor does not load");
            default -> throw BodyCodec.unreadable("compression " + code);
        };
    }
}
