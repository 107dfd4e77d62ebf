// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;

/**
 * Turns the comparable numbers of one series into a unit. Every conversion is a straight line, so that two numbers of
 * the unit tell all others. Immutable.
 */
final class Scale {

    private static final MathContext DIGITS = new MathContext(12);

    private final String canonicalUnit;
    private final double zero;
    private final double one;

    private Scale(String canonicalUnit, double zero, double one) {
        this.canonicalUnit = canonicalUnit;
        this.zero = zero;
        this.one = one;
    }

    /**
     * The scale of a unit.
     *
     * @param like has the unit
     * @param point of the series
     * @return empty when the unit and that of the series cannot be compared
     */
    static Optional<Scale> of(SeriesRules rules, SeriesPoint point, Quantity like) {
        Optional<String> unit = point.canonical().map(CanonicalValue::unit);
        Optional<CanonicalValue> zero = rules.comparable(point, with(like, "0"));
        Optional<CanonicalValue> one = rules.comparable(point, with(like, "1"));
        boolean isOfSeries = zero.isPresent()
                && one.isPresent()
                && zero.map(CanonicalValue::unit).equals(unit)
                && one.map(CanonicalValue::unit).equals(unit)
                && zero.get().value().compareTo(one.get().value()) != 0;
        return isOfSeries
                ? Optional.of(new Scale(
                        unit.orElseThrow(),
                        zero.get().value().doubleValue(),
                        one.get().value().doubleValue()))
                : Optional.empty();
    }

    private static Quantity with(Quantity like, String lexeme) {
        return new Quantity(lexeme, Optional.empty(), like.unit(), like.system(), like.code());
    }

    /** A bound of a target in the unit; exact when it is in that unit already. */
    static Optional<Double> bound(SeriesRules rules, SeriesPoint point, Quantity bound, Quantity like, Scale scale) {
        boolean isSameUnit = bound.unit().equals(like.unit())
                && bound.system().equals(like.system())
                && bound.code().equals(like.code());
        return isSameUnit
                ? Optional.of(bound.value().doubleValue())
                : rules.comparable(point, with(bound, bound.lexeme())).flatMap(scale::in);
    }

    /** A comparable number in the unit; empty when it is of another series. */
    Optional<Double> in(CanonicalValue value) {
        return value.unit().equals(canonicalUnit)
                ? Optional.of(rounded((value.value().doubleValue() - zero) / (one - zero)))
                : Optional.empty();
    }

    /** Conversions leave dust behind the twelfth digit: 80 kg must not be above 80 kg. */
    private static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
