// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.QuantityLabel;
import org.healthstead.ui.values.UnitLine;

/**
 * Brings the numbers of a series into one unit. Numbers in that unit stay as they are, others are converted; one whose
 * unit is not understood has no number here. For one thread.
 */
final class ChartScale {

    private static final int LEAST_DIGITS = 3;
    private static final int MOST_DIGITS = 12;

    /** A number with more zeros than this is written with an exponent. */
    private static final int MOST_ZEROS = 30;

    private final SeriesUnits units;
    private final Optional<ShownUnit> unit;
    private final Map<ShownUnit, Optional<UnitLine.Conversion>> conversions = new IdentityHashMap<>();

    /** @param unit empty for a series without numbers */
    ChartScale(SeriesUnits units, Optional<ShownUnit> unit) {
        this.units = units;
        this.unit = unit;
    }

    /** The unit as it is printed; empty for none. */
    Optional<String> unit() {
        return unit.map(ShownUnit::name).filter(name -> !name.isEmpty());
    }

    boolean isIn(ShownUnit other) {
        return unit.filter(other::equals).isPresent();
    }

    /** The number of a point; empty when it has none, or none that can be compared. */
    OptionalDouble number(SeriesPoint point) {
        return point.quantity()
                .map(quantity -> converted(point, quantity.lexeme()))
                .orElse(OptionalDouble.empty());
    }

    /** A bound of the point's own range, which is in the unit of the report. */
    OptionalDouble bound(SeriesPoint point, Optional<String> bound) {
        return bound.map(lexeme -> converted(point, lexeme)).orElse(OptionalDouble.empty());
    }

    private OptionalDouble converted(SeriesPoint point, String lexeme) {
        Optional<UnitLine.Conversion> conversion = conversion(point);
        if (conversion.isEmpty()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(lexeme);
        double value = conversion.get().isNone() ? number : conversion.get().apply(number);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** True when the point is reported in another unit, and has a number in this one. */
    boolean isConverted(SeriesPoint point) {
        return number(point).isPresent()
                && !conversion(point).map(UnitLine.Conversion::isNone).orElse(true);
    }

    /**
     * The number of a point with its comparator, in plain digits: as reported, or converted and rounded to as many
     * digits as the report has, at least three.
     */
    Optional<String> text(SeriesPoint point) {
        return number(point).isEmpty()
                ? Optional.empty()
                : point.quantity()
                        .map(quantity -> isConverted(point) ? rounded(point, quantity) : quantity.shownValue());
    }

    /** {@link #text} with the unit, as it is printed; empty for a point that has no number here. */
    Optional<String> printed(SeriesPoint point, Locale locale) {
        return text(point)
                .map(number -> QuantityLabel.number(number, locale)
                        + unit().map(name -> '\u00a0' + QuantityLabel.unit(name))
                                .orElse(""));
    }

    private String rounded(SeriesPoint point, Quantity quantity) {
        BigDecimal reported = quantity.value();
        int digits = Math.clamp(reported.precision(), LEAST_DIGITS, MOST_DIGITS);
        BigDecimal value = conversion(point).orElseThrow().apply(reported).round(new MathContext(digits));
        BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value;
        return quantity.comparator().orElse("")
                + (Math.abs(shown.scale()) <= MOST_ZEROS ? shown.toPlainString() : shown.toString());
    }

    private Optional<UnitLine.Conversion> conversion(SeriesPoint point) {
        return units.unit(point).flatMap(reported -> {
            Optional<UnitLine.Conversion> known = conversions.get(reported);
            if (known == null) {
                known = conversion(reported);
                conversions.put(reported, known);
            }
            return known;
        });
    }

    /** From the unit of a report. */
    Optional<UnitLine.Conversion> conversion(ShownUnit reported) {
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        ShownUnit shown = unit.get();
        return reported.line().isPresent() && shown.line().isPresent()
                ? reported.line().get().to(shown.line().get())
                : reported.equals(shown) ? Optional.of(UnitLine.Conversion.NONE) : Optional.empty();
    }
}
