// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of ours: lines of cells with tabs between them. Lines that begin with {@code # name:} are headers, other
 * lines that begin with {@code #} are comments.
 *
 * @param name for messages
 * @param headerLines as {@code name: text}
 * @param rows cells, stripped
 */
record DataFile(String name, List<String> headerLines, List<List<String>> rows) {

    static DataFile parse(String name, String text) {
        List<String> headers = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("#")) {
                headers.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                rows.add(Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
            }
        }
        return new DataFile(name, List.copyOf(headers), List.copyOf(rows));
    }

    List<String> headers(String header) {
        String prefix = header + ":";
        return headerLines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .toList();
    }
}
