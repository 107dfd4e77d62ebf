// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;

/**
 * How numbers of a unit become comparable: a straight line, which begins elsewhere than at zero for temperatures and
 * HbA1c.
 *
 * @param common unit in which they are compared
 * @param factor what one more is there
 * @param zero what zero is there
 */
public record UnitLine(String common, BigDecimal factor, BigDecimal zero) {

    /** From one unit into another. */
    public record Conversion(BigDecimal factor, BigDecimal offset) {

        public static final Conversion NONE = new Conversion(BigDecimal.ONE, BigDecimal.ZERO);

        public BigDecimal apply(BigDecimal number) {
            return isNone()
                    ? number
                    : number.multiply(factor, MathContext.DECIMAL128).add(offset, MathContext.DECIMAL128);
        }

        public double apply(double number) {
            return number * factor.doubleValue() + offset.doubleValue();
        }

        /** True when a number stays what it is. */
        public boolean isNone() {
            return factor.compareTo(BigDecimal.ONE) == 0 && offset.signum() == 0;
        }
    }

    /**
     * The line of a unit.
     *
     * @param point of the series
     * @param written a quantity in that unit
     * @return empty when the unit is not understood
     */
    public static Optional<UnitLine> of(SeriesRules rules, SeriesPoint point, Quantity written) {
        Optional<CanonicalValue> zero = rules.comparable(point, with("0", written));
        Optional<CanonicalValue> one = rules.comparable(point, with("1", written));
        if (zero.isEmpty()
                || one.isEmpty()
                || !zero.get().unit().equals(one.get().unit())) {
            return Optional.empty();
        }
        BigDecimal factor = one.get().value().subtract(zero.get().value());
        return factor.signum() > 0
                ? Optional.of(new UnitLine(zero.get().unit(), factor, zero.get().value()))
                : Optional.empty();
    }

    private static Quantity with(String number, Quantity unit) {
        return new Quantity(number, Optional.empty(), unit.unit(), unit.system(), unit.code());
    }

    /** @return empty when the units are of different things */
    public Optional<Conversion> to(UnitLine other) {
        return common.equals(other.common)
                ? Optional.of(new Conversion(
                        factor.divide(other.factor, MathContext.DECIMAL128),
                        zero.subtract(other.zero).divide(other.factor, MathContext.DECIMAL128)))
                : Optional.empty();
    }
}
