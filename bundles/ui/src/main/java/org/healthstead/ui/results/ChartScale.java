// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/**
 * Brings the numbers of a series into one unit: that of its newest number. Numbers in that unit stay as they are;
 * others go through the unit that they have in common, in proportion. For drawing only.
 */
final class ChartScale {

    /** Of temperatures and of HbA1c, whose scales do not begin at one point: they are not in proportion. */
    private static final Set<String> NOT_IN_PROPORTION = Set.of("K", "1{NGSP}");

    private final Optional<String> unit;
    private final Optional<CanonicalUnit> common;

    /** @param perCommon what the number of one in the common unit is in the unit of the chart */
    private record CanonicalUnit(String name, BigDecimal perCommon) {}

    private ChartScale(Optional<String> unit, Optional<CanonicalUnit> common) {
        this.unit = unit;
        this.common = common;
    }

    /** @param newestFirst of one series */
    static ChartScale of(List<SeriesPoint> newestFirst) {
        Optional<String> unit = newestFirst.stream()
                .flatMap(point -> point.quantity().stream())
                .findFirst()
                .flatMap(Quantity::shownUnit);
        Optional<CanonicalUnit> common = newestFirst.stream()
                .filter(point -> point.quantity()
                        .filter(number -> number.shownUnit().equals(unit))
                        .isPresent())
                .flatMap(point -> proportion(point).stream())
                .findFirst();
        return new ChartScale(unit, common);
    }

    private static Optional<CanonicalUnit> proportion(SeriesPoint point) {
        return point.canonical()
                .filter(value -> value.value().signum() != 0 && !NOT_IN_PROPORTION.contains(value.unit()))
                .map(value -> new CanonicalUnit(
                        value.unit(),
                        point.quantity().orElseThrow().value().divide(value.value(), MathContext.DECIMAL64)));
    }

    /** The unit of the chart as it is printed; empty for none. */
    Optional<String> unit() {
        return unit;
    }

    /** The number of a point in the unit of the chart; empty when it has none, or none that can be compared. */
    OptionalDouble number(SeriesPoint point) {
        Optional<Quantity> quantity = point.quantity();
        if (quantity.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (isOfUnit(point)) {
            return finite(quantity.get().value());
        }
        return point.canonical()
                .filter(value -> common.filter(known -> known.name().equals(value.unit()))
                        .isPresent())
                .map(value -> finite(value.value().multiply(common.orElseThrow().perCommon(), MathContext.DECIMAL64)))
                .orElse(OptionalDouble.empty());
    }

    /** A bound of the point's own range in the unit of the chart. */
    OptionalDouble bound(SeriesPoint point, Optional<String> bound) {
        if (bound.isEmpty()) {
            return OptionalDouble.empty();
        }
        BigDecimal number = new BigDecimal(bound.get());
        if (isOfUnit(point)) {
            return finite(number);
        }
        OptionalDouble shown = number(point);
        double reported =
                point.quantity().map(value -> value.value().doubleValue()).orElse(0.0);
        return shown.isPresent() && reported != 0
                ? finite(number.multiply(BigDecimal.valueOf(shown.getAsDouble() / reported), MathContext.DECIMAL64))
                : OptionalDouble.empty();
    }

    private boolean isOfUnit(SeriesPoint point) {
        return Objects.equals(point.quantity().flatMap(Quantity::shownUnit), unit);
    }

    private static OptionalDouble finite(BigDecimal number) {
        double value = number.doubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
