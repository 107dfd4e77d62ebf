// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.growth;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** L, M and S by age, of one measure and one sex. Between two ages they are interpolated, as the CDC does. */
final class LmsTable {

    private final NavigableMap<Double, Lms> byMonths = new TreeMap<>();

    /** @param rows at least one */
    LmsTable(Collection<Lms> rows) {
        rows.forEach(row -> byMonths.put(row.months(), row));
        if (byMonths.isEmpty()) {
            throw new IllegalArgumentException("a table without rows");
        }
    }

    /** Empty before the first and after the last age. */
    Optional<Lms> at(double months) {
        Map.Entry<Double, Lms> before = byMonths.floorEntry(months);
        Map.Entry<Double, Lms> after = byMonths.ceilingEntry(months);
        if (before == null || after == null) {
            return Optional.empty();
        }
        return Optional.of(
                before.getKey().equals(after.getKey())
                        ? before.getValue()
                        : before.getValue().towards(after.getValue(), months));
    }

    double lastMonths() {
        return byMonths.lastKey();
    }
}
