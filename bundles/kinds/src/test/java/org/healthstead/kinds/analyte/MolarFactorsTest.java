// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.kinds.tables.DataTable;
import org.healthstead.kinds.ucum.UcumUnits;
import org.junit.jupiter.api.Test;

/** Our molar masses against the factors that German university hospitals convert with; those are rounded. */
class MolarFactorsTest {

    private static final BigDecimal MOST = new BigDecimal("0.01");

    private final TabledAnalytes analytes = new TabledAnalytes();

    @Test
    void factorsAgree() {
        List<List<String>> rows = DataTable.read("analyte/miracum-factors.tsv").rows();
        assertTrue(rows.size() >= 100, "rows: " + rows.size());
        List<String> wrong = new ArrayList<>();
        for (List<String> row : rows) {
            BigDecimal ours = grams(row.get(0), "1", row.get(1));
            BigDecimal theirs = grams(row.get(2), row.get(4), row.get(3));
            BigDecimal difference = ours.subtract(theirs).abs().divide(ours, MathContext.DECIMAL64);
            if (difference.compareTo(MOST) > 0) {
                wrong.add(row + ": " + ours + " and " + theirs);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private BigDecimal grams(String code, String number, String unit) {
        UcumUnits.Conversion conversion = UcumUnits.shared().of(unit).orElseThrow();
        BigDecimal value = conversion.apply(new BigDecimal(number));
        return conversion.unit().contains("mol")
                ? value.multiply(analytes.measurand("http://loinc.org|" + code)
                        .orElseThrow()
                        .molarMass()
                        .orElseThrow())
                : value;
    }
}
