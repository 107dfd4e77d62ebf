// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.Analytes;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.SeriesPoint;

/** Which results are which measure of growth, by LOINC code, and how their numbers become those of the curves. */
final class GrowthMeasures {

    private static final String LOINC = "http://loinc.org|";

    /** Measured ones alone: estimated and stated heights and weights are left out. */
    private static final Map<GrowthMeasure, Set<String>> CODES = Map.of(
            GrowthMeasure.HEIGHT, Set.of("8302-2", "8306-3", "8308-9", "3137-7"),
            GrowthMeasure.WEIGHT, Set.of("29463-7", "3141-9"),
            GrowthMeasure.BODY_MASS_INDEX, Set.of("39156-5"),
            GrowthMeasure.HEAD_CIRCUMFERENCE, Set.of("9843-4", "8287-5"));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int THOUSANDTH = 3;

    private GrowthMeasures() {}

    /** Empty for a result that growth is not followed by. */
    static Optional<GrowthMeasure> of(SeriesPoint point, Optional<Analytes> analytes) {
        SeriesPoint said = point.measuredAs();
        if (said.isComponent() || said.code().isEmpty()) {
            return Optional.empty();
        }
        String code = said.code().get();
        Set<String> codes =
                analytes.flatMap(known -> known.of(code)).map(Analyte::codes).orElse(Set.of(code));
        return CODES.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(each -> codes.contains(LOINC + each)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The number in the unit of the measure, exact; empty in another dimension. */
    static Optional<BigDecimal> number(GrowthMeasure measure, CanonicalValue value) {
        return switch (measure) {
            case HEIGHT, HEAD_CIRCUMFERENCE ->
                value.unit().equals("m") ? Optional.of(value.value().multiply(HUNDRED)) : Optional.empty();
            case WEIGHT ->
                value.unit().equals("g") ? Optional.of(value.value().movePointLeft(THOUSANDTH)) : Optional.empty();
            case BODY_MASS_INDEX ->
                value.unit().equals("g.m-2") ? Optional.of(value.value().movePointLeft(THOUSANDTH)) : Optional.empty();
        };
    }

    /** As it stands in an address. */
    static String name(GrowthMeasure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a name that no measure has */
    static GrowthMeasure named(String name) {
        return GrowthMeasure.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
