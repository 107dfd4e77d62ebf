// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.kinds.tables.DataTable;

/** Scales of one analyte that an equation links: {@code scales.tsv}. Immutable. */
final class Scales {

    static final String TABLE = "series/scales.tsv";

    private static final String LOINC = "http://loinc.org|";

    /**
     * One that is converted into another.
     *
     * @param series token of the analyte whose series it joins
     * @param unit base units there
     */
    record Scale(String series, String unit, BigDecimal factor, BigDecimal offset) {

        CanonicalValue apply(CanonicalValue value) {
            return new CanonicalValue(
                    ComparableValues.text(value.value().multiply(factor).add(offset)), unit);
        }
    }

    private record From(String analyte, String unit) {}

    private final Map<From, Scale> scales = new HashMap<>();

    Scales() {
        for (List<String> row : DataTable.read(TABLE).rows()) {
            scales.put(
                    new From(LOINC + row.get(0), row.get(1)),
                    new Scale(LOINC + row.get(2), row.get(3), new BigDecimal(row.get(4)), new BigDecimal(row.get(5))));
        }
    }

    Optional<Scale> of(String analyte, String unit) {
        return Optional.ofNullable(scales.get(new From(analyte, unit)));
    }

    /** The analytes whose results can be in the series of another, with that. */
    Map<String, Set<String>> joined() {
        Map<String, Set<String>> joined = new HashMap<>();
        scales.forEach((from, scale) ->
                joined.computeIfAbsent(scale.series(), each -> new HashSet<>()).add(from.analyte()));
        return joined;
    }
}
