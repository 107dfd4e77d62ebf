// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, wherever they lie. Safe for several threads; it can be opened as often as asked. */
public interface FileContent {

    /** Name of the file as its sender gave it; may be empty. */
    String name();

    /** Content type that goes with the bytes, with parameters; may be empty or wrong. */
    String declared();

    /** In bytes; -1 when it is not known before they are read. */
    long size();

    /** The bytes from the beginning; the caller closes it. */
    InputStream open() throws IOException;

    /** At most so many bytes from the beginning. */
    default byte[] beginning(int max) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(max);
        }
    }

    /** Bytes in memory, without a name. */
    static FileContent of(byte[] bytes) {
        return new FileContent() {
            @Override
            public String name() {
                return "";
            }

            @Override
            public String declared() {
                return "";
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
