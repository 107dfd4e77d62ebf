// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Reads the data of this bundle and sums up what was read, so that a change of any of it is noticed. */
final class DataFiles {

    private final CRC32 sum = new CRC32();

    /** The names in the first column of the folder's {@code index.txt}: a bundle cannot list its folders cheaply. */
    List<String> list(String folder) {
        return read(folder + "/index.txt").rows().stream()
                .map(row -> row.get(0))
                .toList();
    }

    DataFile read(String name) {
        return DataFile.parse(name, text(name));
    }

    /** As {@link #read}, of a file whose checksum stands in another. Safe for several threads. */
    static DataFile readUnsummed(String name) {
        return DataFile.parse(name, textUnsummed(name));
    }

    static String textUnsummed(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    String text(String name) {
        byte[] bytes = bytes(name);
        sum.update(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static boolean has(String name) {
        return DataFiles.class.getResource(name) != null;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long sum() {
        return sum.getValue();
    }
}
