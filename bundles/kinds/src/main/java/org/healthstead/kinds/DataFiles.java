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

    /** The names that the folder's {@code index.txt} lists: a bundle cannot list its folders cheaply. */
    List<String> list(String folder) {
        return text(folder + "/index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    DataFile read(String name) {
        return DataFile.parse(name, text(name));
    }

    String text(String name) {
        try (InputStream in = DataFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle has no file " + name);
            }
            byte[] bytes = in.readAllBytes();
            sum.update(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long sum() {
        return sum.getValue();
    }
}
