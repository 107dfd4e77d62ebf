// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * A body mass index that no report gives: the weight divided by the square of the height, both measured on one day. It
 * is made when a page is made, and kept nowhere. The formula is the CDC's, for children and adults
 * (cdc.gov/growth-chart-training, "Calculating BMI").
 *
 * <p>It is there only where it can be right: both numbers are plain, about this person and understood, each has one
 * value on that day whatever the number of sources, and no report has an index of that day.
 *
 * @param day of both
 * @param number in kg/m2, not rounded
 */
public record WorkedOutIndex(LocalDate day, BigDecimal number, SeriesPoint weight, SeriesPoint height) {

    private static final Set<Qualifier> UNSURE = Set.of(
            Qualifier.OTHER_SUBJECT,
            Qualifier.MODIFIED,
            Qualifier.NOT_UNDERSTOOD,
            Qualifier.CONTRADICTED,
            Qualifier.AWAITED);

    private static final int CENTIMETRES_IN_METRE_SQUARED = 10_000;

    /** One value of a day. */
    private record Measured(SeriesPoint point, BigDecimal number) {}

    /**
     * @param weights all of the days that are looked at, as are heights and indexes, in any order
     * @return the newest first
     */
    static List<WorkedOutIndex> of(
            Collection<SeriesPoint> weights, Collection<SeriesPoint> heights, Collection<SeriesPoint> indexes) {
        Map<LocalDate, Measured> tall = byDay(heights, GrowthMeasure.HEIGHT);
        if (tall.isEmpty()) {
            return List.of();
        }
        Set<LocalDate> reported = new HashSet<>();
        indexes.forEach(point -> point.date().flatMap(GrowthValues::day).ifPresent(reported::add));
        List<WorkedOutIndex> all = new ArrayList<>();
        byDay(weights, GrowthMeasure.WEIGHT).forEach((day, weight) -> {
            Measured height = tall.get(day);
            if (height != null && !reported.contains(day)) {
                all.add(new WorkedOutIndex(
                        day, index(weight.number(), height.number()), weight.point(), height.point()));
            }
        });
        all.sort(Comparator.comparing(WorkedOutIndex::day).reversed());
        return List.copyOf(all);
    }

    private static BigDecimal index(BigDecimal kilograms, BigDecimal centimetres) {
        return kilograms
                .multiply(BigDecimal.valueOf(CENTIMETRES_IN_METRE_SQUARED))
                .divide(centimetres.pow(2), MathContext.DECIMAL64);
    }

    /** The one number of each day; without days that have two numbers, or one that is not sure. */
    private static Map<LocalDate, Measured> byDay(Collection<SeriesPoint> points, GrowthMeasure measure) {
        Instant now = Instant.now();
        Map<LocalDate, Measured> one = new HashMap<>();
        Set<LocalDate> unsure = new HashSet<>();
        for (SeriesPoint point : points) {
            Optional<LocalDate> day = point.date().flatMap(GrowthValues::day);
            if (day.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> number = isSure(point, now) ? number(point, measure) : Optional.empty();
            Measured before = number.map(value -> one.putIfAbsent(day.get(), new Measured(point, value)))
                    .orElse(null);
            boolean isOther = before != null && before.number().compareTo(number.orElseThrow()) != 0;
            if (number.isEmpty() || isOther) {
                unsure.add(day.get());
            }
        }
        one.keySet().removeAll(unsure);
        return one;
    }

    private static boolean isSure(SeriesPoint point, Instant now) {
        return !point.isAhead(now)
                && point.quantity()
                        .filter(value -> value.comparator().isEmpty())
                        .isPresent()
                && point.qualifiers().stream().noneMatch(mark -> mark.negates() || UNSURE.contains(mark));
    }

    private static Optional<BigDecimal> number(SeriesPoint point, GrowthMeasure measure) {
        return point.canonical()
                .flatMap(value -> GrowthMeasures.number(measure, value))
                .filter(value -> value.signum() > 0);
    }

    /** With one decimal place, as reports have it. */
    public String shown() {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** UCUM code of its unit. */
    public static String unit() {
        return GrowthMeasure.BODY_MASS_INDEX.unit();
    }

    /** The weight of which it is made, as its report has it. */
    public Quantity reportedWeight() {
        return weight.quantity().orElseThrow();
    }

    /** The height of which it is made, as its report has it. */
    public Quantity reportedHeight() {
        return height.quantity().orElseThrow();
    }
}
