// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.healthstead.kinds.tables.DataTable;

/** Codes of a whole whose parts mean the same alone: {@code panels.tsv}. Immutable. */
final class Panels {

    static final String TABLE = "series/panels.tsv";

    private static final String LOINC = "http://loinc.org|";

    private final Map<String, Set<String>> wholes = new HashMap<>();

    Panels() {
        for (List<String> row : DataTable.read(TABLE).rows()) {
            for (String part : row.get(1).split(" ")) {
                wholes.computeIfAbsent(LOINC + part, each -> new HashSet<>()).add(LOINC + row.get(0));
            }
        }
    }

    /** The codes of which a part can be a component; tokens. */
    Set<String> of(String part) {
        return wholes.getOrDefault(part, Set.of());
    }
}
