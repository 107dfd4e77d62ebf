// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.healthstead.api.record.Quantity;

/**
 * Between which numbers something nearly always is: one line of {@code limits.tsv}.
 *
 * @param token {@code system|code} of what is measured
 * @param unit code of UCUM
 * @param low zero for what is more than nothing
 * @param high itself usual
 * @param isForAdults false for one that holds for everybody
 * @param factor by how much two values of an adult may differ; empty where any change can be
 */
record Limit(
        String token, String unit, BigDecimal low, BigDecimal high, boolean isForAdults, Optional<BigDecimal> factor) {

    private static final String LOINC = "http://loinc.org|";

    /** @param line of the table */
    static Limit of(String line) {
        String[] cells = line.split("\t", -1);
        return new Limit(
                LOINC + cells[0],
                cells[1],
                new BigDecimal(cells[2]),
                new BigDecimal(cells[3]),
                cells[4].equals("adults"),
                cells[5].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cells[5])));
    }

    /** A number in the unit of the table. */
    Quantity quantity(BigDecimal number) {
        return new Quantity(
                number.toPlainString(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(UnitList.UCUM),
                Optional.of(unit));
    }
}
