// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.kinds.tables.DataTable;
import org.junit.jupiter.api.Test;

class UnitSpellingsTest {

    private final UnitSpellings spellings = new UnitSpellings();
    private final UcumUnits units = UcumUnits.shared();

    @Test
    void realSpellingsMeanTheirCode() {
        List<List<String>> rows = DataTable.read("ucum/spellings-right.tsv").rows();
        assertTrue(rows.size() >= 200, "rows: " + rows.size());
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows) {
            Optional<String> code = spellings.code(row.get(0));
            if (!code.equals(Optional.of(row.get(1)))) {
                wrong.add(row.get(0) + " is " + code.orElse("refused") + ", not " + row.get(1));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCodeOfASpellingCanBeConverted() {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : DataTable.read("ucum/spellings-right.tsv").rows()) {
            if (units.of(row.get(1)).isEmpty()) {
                wrong.add(row.get(1));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatCouldBeTwoUnitsIsNone() {
        List<List<String>> rows = DataTable.read("ucum/spellings-refused.tsv").rows();
        assertTrue(rows.size() >= 40, "rows: " + rows.size());
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows) {
            spellings.code(row.get(0)).ifPresent(code -> wrong.add(row.get(0) + " is taken for " + code));
        }
        assertEquals(List.of(), wrong);
    }
}
