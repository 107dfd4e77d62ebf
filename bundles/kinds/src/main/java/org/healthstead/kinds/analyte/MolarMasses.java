// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.kinds.tables.DataTable;

/** How much one mole of a component weighs, as laboratories count it: {@code molar.tsv}. */
final class MolarMasses {

    private final Map<String, BigDecimal> masses = new HashMap<>();
    private final Map<String, Integer> valences = new HashMap<>();

    MolarMasses() {
        DataTable table = DataTable.read("analyte/molar.tsv");
        for (List<String> row : table.rows()) {
            for (String component : row.get(0).split(";")) {
                if (!row.get(1).isEmpty()) {
                    masses.put(component.strip(), new BigDecimal(row.get(1)));
                }
                if (!row.get(2).isEmpty()) {
                    valences.put(component.strip(), Integer.parseInt(row.get(2)));
                }
            }
        }
    }

    /** In g/mol. */
    Optional<BigDecimal> of(String component) {
        return Optional.ofNullable(masses.get(component));
    }

    /** Equivalents in one mole, or 0. */
    int valence(String component) {
        return valences.getOrDefault(component, 0);
    }
}
