// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.Analyte;
import org.healthstead.kinds.analyte.TabledAnalytes;

/**
 * The codes of entries that a series can have points of, where those are more than the one it is known by. Immutable.
 */
record SeriesCodes(Map<String, Set<String>> shared) {

    static SeriesCodes of(TabledAnalytes analytes, Panels panels, Scales scales) {
        Map<String, Set<String>> codes = new HashMap<>();
        analytes.all().forEach(analyte -> codes.put(analyte.id(), new HashSet<>(analyte.codes())));
        scales.joined()
                .forEach((series, others) -> others.forEach(other -> codes.get(series)
                        .addAll(analytes.of(other).map(Analyte::codes).orElse(Set.of()))));
        codes.values().forEach(all -> Set.copyOf(all).forEach(code -> all.addAll(panels.of(code))));
        codes.values().removeIf(all -> all.size() == 1);
        return new SeriesCodes(Map.copyOf(codes));
    }

    Set<String> of(String seriesCode) {
        return shared.getOrDefault(seriesCode, Set.of(seriesCode));
    }
}
