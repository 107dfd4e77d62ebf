// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.analyte;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.kinds.tables.DataTable;

/** The codes of LOINC that are known, sorted by their axes. Immutable. */
final class LoincTable {

    static final String SYSTEM = "http://loinc.org|";

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(code -> Integer.parseInt(code.substring(0, code.indexOf('-'))));

    private static final String MOLES = "[Moles/";

    private final Map<String, Axes> axes = new HashMap<>();
    private final Set<String> amounts = new HashSet<>();
    private final Map<Axes, List<String>> codes = new LinkedHashMap<>();

    LoincTable() {
        DataTable names = DataTable.read("analyte/loinc.tsv");
        DataTable same = DataTable.read("analyte/same.tsv");
        names.rows().forEach(row -> {
            axes.put(row.get(0), Axes.of(row.get(1)));
            if (row.get(1).contains(MOLES)) {
                amounts.add(row.get(0));
            }
        });
        for (List<String> row : same.rows()) {
            axes.put(
                    row.get(1), of(row.get(0)).orElseThrow(() -> new IllegalStateException("same.tsv: " + row.get(0))));
        }
        axes.keySet().stream()
                .sorted(BY_NUMBER)
                .forEach(code -> codes.computeIfAbsent(axes.get(code), each -> new ArrayList<>(1))
                        .add(code));
    }

    Optional<Axes> of(String code) {
        return Optional.ofNullable(axes.get(code));
    }

    /** Codes of the amount of substance in something. */
    Set<String> amounts() {
        return amounts;
    }

    /** Of each analyte the codes, the lowest first. */
    Map<Axes, List<String>> codes() {
        return codes;
    }
}
