// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cdc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes lines of a schedule file: a keyword, fields that have a value, and words. */
final class LineWriter {

    private final StringBuilder out = new StringBuilder();

    /** A line; {@code fields} are names and values in turn, of which empty values are left out. */
    void line(int depth, String keyword, String words, String... fields) {
        out.append(" ".repeat(depth)).append(keyword);
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                out.append(' ').append(fields[i]).append('=').append(fields[i + 1]);
            }
        }
        if (!words.isEmpty()) {
            out.append(" -- ").append(words);
        }
        out.append('\n');
    }

    /** A remark for readers. */
    void remark(String words) {
        out.append("# ").append(words).append('\n');
    }

    String text() {
        return out.toString();
    }

    /** Collects lines that differ in one list only, so that each is written once with the whole list. */
    static final class Lists {

        private final Map<List<String>, List<String>> values = new LinkedHashMap<>();

        void add(String value, String... rest) {
            List<String> list = values.computeIfAbsent(List.of(rest), key -> new ArrayList<>());
            if (!list.contains(value)) {
                list.add(value);
            }
        }

        /** The list with commas, and what the lines had in common. */
        void each(java.util.function.BiConsumer<String, List<String>> line) {
            values.forEach((rest, list) -> line.accept(String.join(",", list), rest));
        }
    }
}
