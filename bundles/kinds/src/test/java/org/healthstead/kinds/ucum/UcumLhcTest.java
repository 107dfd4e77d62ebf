// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.healthstead.kinds.tables.DataTable;
import org.junit.jupiter.api.Test;

/**
 * Against an implementation that is not ours, {@code @lhncbc/ucum-lhc}; its results are in a file, which
 * {@code ucum-lhc.mjs} makes. Where we keep apart what it converts, there is nothing to compare: shares of different
 * things ({@code %} and {@code mg/g}), what is counted, moles and equivalents.
 */
class UcumLhcTest {

    private static final BigDecimal MOST = new BigDecimal("1e-9");

    private final UcumUnits units = UcumUnits.shared();

    @Test
    void conversionsAreEqual() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (List<String> row : DataTable.read("ucum/ucum-lhc-7.1.10.tsv").rows()) {
            Optional<UcumUnits.Conversion> from = units.of(row.get(0));
            Optional<UcumUnits.Conversion> to = units.of(row.get(1));
            if (from.isPresent()
                    && to.isPresent()
                    && from.get().unit().equals(to.get().unit())) {
                compared++;
                BigDecimal ours = from.get().apply(BigDecimal.ONE);
                BigDecimal theirs = to.get().apply(new BigDecimal(row.get(2)));
                BigDecimal difference = ours.subtract(theirs).abs().divide(ours.abs(), MathContext.DECIMAL64);
                if (difference.compareTo(MOST) > 0) {
                    wrong.add(row + ": " + ours + " and " + theirs);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(compared >= 450, "compared: " + compared);
    }
}
