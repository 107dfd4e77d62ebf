// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.healthstead.ui.values.UnitLine;

/**
 * Units that readers know besides those of the reports: moles beside milligrams, degrees Fahrenheit beside Celsius.
 * Which of them a series can be shown in is decided by what they are of; here it is only said which to try.
 */
final class OtherUnits {

    /** A number below this is hard to read when there is a smaller unit, and in no unit is it what people know. */
    private static final BigDecimal READABLE = new BigDecimal("0.5");

    private static final String MOLES = "mol";
    private static final String PERCENT = "%";

    /** What must not be smaller for a person to weigh or measure in it: pounds are for bodies, not for red cells. */
    private static final Map<String, String> LEAST = Map.of("kg", "g", "[lb_av]", "g", "cm", "cm", "[in_i]", "cm");

    /** Of one sort of thing, one list for each way of measuring it, the largest unit first; codes of UCUM. */
    private static final List<List<List<String>>> SORTS = List.of(
            List.of(List.of("mmol/L", "umol/L", "nmol/L", "pmol/L"), List.of("mg/dL", "ng/mL", "pg/mL")),
            List.of(List.of(PERCENT), List.of("mmol/mol")),
            List.of(List.of("Cel"), List.of("[degF]")),
            List.of(List.of("kg"), List.of("[lb_av]")),
            List.of(List.of("cm"), List.of("[in_i]")),
            List.of(List.of("mm[Hg]")));

    private OtherUnits() {}

    /**
     * @param reported those of the reports, the newest first, at least one, all with a line
     * @param newest number in the first of them
     * @param lines gives a code of UCUM its line in this series
     */
    static List<ShownUnit> of(List<ShownUnit> reported, BigDecimal newest, Function<String, Optional<UnitLine>> lines) {
        List<ShownUnit> others = new ArrayList<>();
        for (List<List<String>> sort : SORTS) {
            for (List<String> way : sort) {
                List<ShownUnit> known = way.stream()
                        .map(code -> new ShownUnit(code, lines.apply(code)))
                        .filter(unit -> conversion(reported.getFirst(), unit).isPresent())
                        .filter(unit -> isUsual(reported.getFirst(), unit.name(), lines))
                        .toList();
                if (reported.stream().noneMatch(unit -> isOf(unit, way, known))) {
                    readable(reported.getFirst(), newest, known).ifPresent(others::add);
                }
            }
        }
        return others;
    }

    private static Optional<UnitLine.Conversion> conversion(ShownUnit from, ShownUnit to) {
        return from.line().flatMap(line -> to.line().flatMap(line::to));
    }

    /** True where people know the other unit for what is measured in this one. */
    private static boolean isUsual(ShownUnit reported, String other, Function<String, Optional<UnitLine>> lines) {
        if (other.equals(PERCENT)) {
            // A score, a ratio and a count have no unit either.
            return reported.name().contains(MOLES);
        }
        return Optional.ofNullable(LEAST.get(other))
                .flatMap(lines)
                .flatMap(least -> reported.line().flatMap(line -> line.to(least)))
                .map(conversion -> conversion.factor().compareTo(BigDecimal.ONE) >= 0)
                .orElse(true);
    }

    /** Every unit with moles is one way, every one without them another. */
    private static boolean isOf(ShownUnit unit, List<String> way, List<ShownUnit> known) {
        boolean isAnyOf = known.stream().anyMatch(unit::isSameAs);
        boolean isMass = way.contains("mg/dL") && !unit.name().contains(MOLES);
        return isAnyOf
                || isMass
                || way.getFirst().contains(MOLES) && unit.name().contains(MOLES);
    }

    private static Optional<ShownUnit> readable(ShownUnit from, BigDecimal newest, List<ShownUnit> units) {
        return units.stream()
                .filter(unit -> newest.signum() == 0
                        || conversion(from, unit)
                                        .orElseThrow()
                                        .apply(newest)
                                        .abs()
                                        .compareTo(READABLE)
                                >= 0)
                .findFirst();
    }
}
