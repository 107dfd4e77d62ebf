// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The formats of numbers in a workbook: ISO/IEC 29500-1, 18.8.30, where those without a text are listed. */
final class ExcelStyles implements Markup.Listener {

    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(15, "yyyy-mm-dd"),
            Map.entry(16, "mm-dd"),
            Map.entry(17, "yyyy-mm"),
            Map.entry(18, "hh:mm"),
            Map.entry(19, "hh:mm:ss"),
            Map.entry(20, "hh:mm"),
            Map.entry(21, "hh:mm:ss"),
            Map.entry(22, "yyyy-mm-dd hh:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "hh:mm:ss"),
            Map.entry(47, "mm:ss"));

    private final Map<Integer, String> own = new HashMap<>();

    /** Format by the number of the style. */
    private final List<Integer> formats = new ArrayList<>();

    private boolean isInCells;
    private boolean isFrom1904;

    void countFrom1904(boolean from1904) {
        isFrom1904 = from1904;
    }

    /** @param number as the file has it */
    String show(String number, int style) {
        int format = style < formats.size() ? formats.get(style) : 0;
        String code = own.getOrDefault(format, BUILT_IN.getOrDefault(format, ""));
        return ExcelNumber.show(number, code, isFrom1904);
    }

    /** @return 0 for what is no number */
    static int number(String said) {
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    @Override
    public void start(String element, XMLStreamReader attributes) {
        switch (element) {
            case "numFmt" ->
                own.put(number(Markup.attribute(attributes, "numFmtId")), Markup.attribute(attributes, "formatCode"));
            case "cellXfs" -> isInCells = true;
            case "xf" -> {
                if (isInCells) {
                    formats.add(number(Markup.attribute(attributes, "numFmtId")));
                }
            }
            default -> {
                // Looks.
            }
        }
    }

    @Override
    public void end(String element) {
        isInCells &= !element.equals("cellXfs");
    }

    @Override
    public void text(String text) {
        // There is none.
    }
}
