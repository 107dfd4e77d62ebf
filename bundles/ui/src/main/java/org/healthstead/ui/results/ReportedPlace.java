// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.Quantity;

/** Where a number lies in the range of its own report. Nothing is compared with any other range. */
enum ReportedPlace {
    BELOW,
    WITHIN,
    ABOVE,
    /** At a bound, of which sources think differently. */
    EDGE,
    /** The number is a bound itself, such as {@code <5}, and does not tell. */
    UNCLEAR,
    /** There is no range. */
    UNRANGED;

    private static final Set<String> LESS = Set.of("<", "<=");
    private static final Set<String> MORE = Set.of(">", ">=");

    /**
     * @param low lower bound of the report, in the unit of the number
     * @param high upper bound of it
     */
    static ReportedPlace of(Quantity number, Optional<String> low, Optional<String> high) {
        if (low.isEmpty() && high.isEmpty()) {
            return UNRANGED;
        }
        Optional<Integer> toLow = low.map(bound -> number.value().compareTo(new BigDecimal(bound)));
        Optional<Integer> toHigh = high.map(bound -> number.value().compareTo(new BigDecimal(bound)));
        if (number.comparator().isPresent()) {
            return ofBound(number.comparator().get(), toLow, toHigh);
        }
        if (toLow.equals(Optional.of(0)) || toHigh.equals(Optional.of(0))) {
            return EDGE;
        }
        if (toLow.filter(order -> order < 0).isPresent()) {
            return BELOW;
        }
        return toHigh.filter(order -> order > 0).isPresent() ? ABOVE : WITHIN;
    }

    private static ReportedPlace ofBound(String comparator, Optional<Integer> toLow, Optional<Integer> toHigh) {
        if (LESS.contains(comparator)) {
            if (toLow.isPresent()) {
                return toLow.get() < 0 ? BELOW : UNCLEAR;
            }
            return toHigh.filter(order -> order < 0).isPresent() ? WITHIN : UNCLEAR;
        }
        if (MORE.contains(comparator)) {
            if (toHigh.isPresent()) {
                return toHigh.get() > 0 ? ABOVE : UNCLEAR;
            }
            return toLow.filter(order -> order > 0).isPresent() ? WITHIN : UNCLEAR;
        }
        return UNCLEAR;
    }

    /** Those of the reasons that may be shown: of the side where the number lies, else of both. */
    List<String> reasons(Optional<String> high, Optional<String> low) {
        Optional<String> own = this == ABOVE ? high : this == BELOW ? low : Optional.empty();
        return own.map(List::of)
                .orElseGet(() ->
                        List.of(high, low).stream().flatMap(Optional::stream).toList());
    }
}
