// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.Analyte;
import org.healthstead.kinds.tables.DataTable;
import org.junit.jupiter.api.Test;

/** What must never be mixed, and what must come together. */
class AnalytePairsTest {

    private final TabledAnalytes analytes = new TabledAnalytes();
    private final LoincTable loinc = new LoincTable();

    @Test
    void whatLooksAlikeIsNotMixed() {
        List<List<String>> rows = DataTable.read("analyte/apart.tsv").rows();
        assertTrue(rows.size() >= 150, "pairs: " + rows.size());
        List<String> mixed = new ArrayList<>();
        for (List<String> row : rows) {
            if (axes(row.get(1)).equals(axes(row.get(2)))) {
                mixed.add(row.toString());
            }
        }
        assertEquals(List.of(), mixed);
    }

    /** By its code, or by the name that a file could have beside a code that is not known. */
    private Axes axes(String codeOrName) {
        return codeOrName.matches("\\d+-\\d") ? loinc.of(codeOrName).orElseThrow() : Axes.of(codeOrName);
    }

    @Test
    void codesOfOneThingComeTogether() {
        List<List<String>> rows = DataTable.read("analyte/one.tsv").rows();
        assertTrue(rows.size() >= 200, "pairs: " + rows.size());
        List<String> apart = new ArrayList<>();
        for (List<String> row : rows) {
            if (!analyte(row.get(0)).equals(analyte(row.get(1)))) {
                apart.add(row.toString());
            }
        }
        assertEquals(List.of(), apart);
    }

    private Analyte analyte(String code) {
        return analytes.of("http://loinc.org|" + code).orElseThrow();
    }
}
