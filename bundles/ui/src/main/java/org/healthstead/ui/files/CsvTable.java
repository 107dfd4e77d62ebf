// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.files;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes rows as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe before it, which makes
 * it a text there; numbers stay numbers.
 */
public final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");

    /** What formulas begin with, in any of the spreadsheets; a tab or a line break before them is skipped there. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** A byte order mark: without it the usual spreadsheet reads the sign of micrograms as two others. */
    private static final char UTF_8 = '\uFEFF';

    private final Appendable out;

    CsvTable(Appendable out) {
        this.out = out;
    }

    /** A table for spreadsheets, which begins with a byte order mark. */
    public static CsvTable withMark(Appendable out) throws IOException {
        out.append(UTF_8);
        return new CsvTable(out);
    }

    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.append(separator).append(quoted(harmless(cell)));
            separator = ",";
        }
        out.append("\r\n");
    }

    static String harmless(String cell) {
        String begin = cell.stripLeading();
        boolean isFormula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0
                || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return isFormula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
