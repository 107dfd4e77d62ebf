// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.ucum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact positive ratio, of which division makes no endless digits.
 *
 * @param numerator above
 * @param denominator below
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    static final Fraction ONE = new Fraction(BigDecimal.ONE, BigDecimal.ONE);

    private static final int DIGITS = 20;
    private static final MathContext WORKING = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final MathContext RESULT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    static Fraction of(String number) {
        return new Fraction(new BigDecimal(number), BigDecimal.ONE);
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction inverse() {
        return new Fraction(denominator, numerator);
    }

    Fraction power(int exponent) {
        Fraction whole = new Fraction(numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
        return exponent < 0 ? whole.inverse() : whole;
    }

    /** Exact, or {@value #DIGITS} digits where there is no end; without zeros that say nothing. */
    public BigDecimal applied(BigDecimal value) {
        BigDecimal product = value.multiply(numerator);
        BigDecimal exact = denominator.compareTo(BigDecimal.ONE) == 0 ? product : product.divide(denominator, WORKING);
        BigDecimal rounded = exact.precision() > DIGITS ? exact.round(RESULT) : exact;
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }
}
