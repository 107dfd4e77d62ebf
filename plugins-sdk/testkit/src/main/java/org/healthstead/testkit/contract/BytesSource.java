// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.healthstead.api.importing.ImportSource;

/** A file in memory. */
public class BytesSource implements ImportSource {

    private static final int HEAD = 4_096;

    private final String name;
    private final byte[] bytes;

    public BytesSource(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(HEAD, bytes.length));
    }

    @Override
    public InputStream open() throws IOException {
        return new ByteArrayInputStream(bytes);
    }
}
