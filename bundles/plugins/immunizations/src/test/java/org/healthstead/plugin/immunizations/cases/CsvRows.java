// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a CSV text by the names of its first row, in small letters. A line without anything is no row. */
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static List<Map<String, String>> of(String text) {
        CsvRows csv = new CsvRows(text);
        List<String> head = csv.row();
        List<Map<String, String>> rows = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            List<String> cells = csv.row();
            if (cells.equals(List.of(""))) {
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(
                        head.get(i).strip().toLowerCase(java.util.Locale.ROOT),
                        i < cells.size() ? cells.get(i).strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (at >= text.length() || text.charAt(at++) == '\n') {
                return cells;
            }
        }
    }

    /** Ends at the comma, the end of the line or the end of the text. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                break;
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
            at++;
        }
        return cell.toString();
    }
}
