// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A table of this bundle: lines of cells with tabs between them; lines that begin with {@code #} say where it is from.
 *
 * @param rows cells, stripped
 */
public record DataTable(List<List<String>> rows) {

    private static final String FOLDER = "/org/healthstead/kinds/";

    /**
     * @param name from the folder of the package {@code org.healthstead.kinds}
     * @throws IllegalStateException when the bundle has no such file
     */
    public static DataTable read(String name) {
        return new DataTable(new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toList())
                .toList());
    }

    /** Changes with every change of one of the files. Costs no more than to read them. */
    public static int sum(String... names) {
        CRC32 sum = new CRC32();
        for (String name : names) {
            sum.update(bytes(name));
        }
        return (int) sum.getValue();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DataTable.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle has no file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
