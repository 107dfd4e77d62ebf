// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.knowledge.GrowthMeasure;
import org.healthstead.api.knowledge.GrowthPoint;
import org.healthstead.api.knowledge.GrowthReference;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PartialDate.Precision;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.Qualifier;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * The results of one measure beside its curves.
 *
 * @param placed those that have an age, the youngest first
 * @param left how many have no place, by reason
 */
record GrowthValues(List<GrowthValue> placed, Map<Left, Integer> left) {

    /** Why a result has no place in a chart. */
    enum Left {
        /** Words, or only a bound. */
        NUMBER,
        /** No unit, or one that is none of the measure. */
        UNIT,
        /** No date, or one that does not say the day. */
        DAY,
        BEFORE_BIRTH,
        GROWN,
        /** About somebody else, or changed in its meaning by something that is not known. */
        UNKNOWN
    }

    /** Of one time last what counts as the newest everywhere: the gravest. */
    private static final Comparator<SeriesPoint> AS_NEWEST = Comparator.comparing(SeriesPoint::judgement)
            .thenComparing(SeriesPoint.NEWEST_FIRST)
            .reversed();

    GrowthValues {
        placed = List.copyOf(placed);
        left = Map.copyOf(left);
    }

    /**
     * @param points of one measure, in any order
     * @param sex whose curves; empty for none
     */
    static GrowthValues of(
            List<SeriesPoint> points,
            GrowthMeasure measure,
            LocalDate birth,
            Optional<Sex> sex,
            GrowthReference reference) {
        List<GrowthValue> placed = new ArrayList<>();
        Map<Left, Integer> left = new EnumMap<>(Left.class);
        for (SeriesPoint point : points) {
            Optional<BigDecimal> number = point.canonical().flatMap(value -> GrowthMeasures.number(measure, value));
            Optional<LocalDate> day = point.date().flatMap(GrowthValues::day);
            double months = day.map(date -> reference.months(birth, date)).orElse(0.0);
            Optional<Left> reason = reason(point, number, day, months, reference);
            if (reason.isPresent()) {
                left.merge(reason.get(), 1, Integer::sum);
            } else {
                GrowthPoint at = new GrowthPoint(months, number.orElseThrow().doubleValue());
                placed.add(new GrowthValue(
                        point, at, sex.flatMap(curves -> reference.score(measure, curves, at)), Optional.empty()));
            }
        }
        return new GrowthValues(sorted(placed), left);
    }

    /** The same, and values that no report gives as far as they have a place. */
    GrowthValues with(List<WorkedOutIndex> indexes, LocalDate birth, Optional<Sex> sex, GrowthReference reference) {
        List<GrowthValue> all = new ArrayList<>(placed);
        for (WorkedOutIndex index : indexes) {
            double months = reference.months(birth, index.day());
            if (months >= 0 && months < reference.endMonths()) {
                GrowthPoint at = new GrowthPoint(months, index.number().doubleValue());
                all.add(new GrowthValue(
                        index.weight(),
                        at,
                        sex.flatMap(curves -> reference.score(GrowthMeasure.BODY_MASS_INDEX, curves, at)),
                        Optional.of(index)));
            }
        }
        return new GrowthValues(sorted(all), left);
    }

    private static List<GrowthValue> sorted(List<GrowthValue> values) {
        values.sort(
                Comparator.comparingDouble((GrowthValue value) -> value.point().months())
                        .thenComparingLong(value -> value.result().instant())
                        .thenComparing(GrowthValue::result, AS_NEWEST));
        return values;
    }

    private static Optional<Left> reason(
            SeriesPoint point,
            Optional<BigDecimal> number,
            Optional<LocalDate> day,
            double months,
            GrowthReference reference) {
        if (point.qualifiers().contains(Qualifier.OTHER_SUBJECT)
                || point.qualifiers().contains(Qualifier.MODIFIED)) {
            return Optional.of(Left.UNKNOWN);
        }
        if (point.quantity().isEmpty()
                || point.quantity().flatMap(Quantity::comparator).isPresent()) {
            return Optional.of(Left.NUMBER);
        }
        if (number.isEmpty()) {
            return Optional.of(Left.UNIT);
        }
        if (day.isEmpty()) {
            return Optional.of(Left.DAY);
        }
        if (months < 0) {
            return Optional.of(Left.BEFORE_BIRTH);
        }
        return months >= reference.endMonths() ? Optional.of(Left.GROWN) : Optional.empty();
    }

    /** Empty for a date that does not say the day. */
    static Optional<LocalDate> day(PartialDate date) {
        boolean isDay = date.precision() != Precision.YEAR && date.precision() != Precision.MONTH;
        return isDay ? Optional.of(date.local().toLocalDate()) : Optional.empty();
    }
}
