// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;

/** Whether two results can be one number, written once in one unit and once in another. */
final class RoundedNumbers {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private RoundedNumbers() {}

    static boolean areNear(List<SeriesPoint> one, List<SeriesPoint> other) {
        if (one.isEmpty() || one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!areNear(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNear(SeriesPoint one, SeriesPoint other) {
        if (one.canonical().isEmpty()
                || other.canonical().isEmpty()
                || !one.canonical().get().unit().equals(other.canonical().get().unit())
                || !one.componentCode().equals(other.componentCode())) {
            return false;
        }
        BigDecimal first = one.canonical().get().value();
        BigDecimal second = other.canonical().get().value();
        if (first.compareTo(second) == 0) {
            return true;
        }
        Quantity ofOne = one.quantity().orElseThrow();
        Quantity ofOther = other.quantity().orElseThrow();
        if (unit(ofOne).equals(unit(ofOther)) || !ofOne.comparator().equals(ofOther.comparator())) {
            return false;
        }
        BigDecimal larger = first.abs().max(second.abs());
        BigDecimal margin = share(ofOne.value()).add(share(ofOther.value())).multiply(larger);
        return first.subtract(second).abs().compareTo(margin) <= 0;
    }

    private static Optional<String> unit(Quantity quantity) {
        return quantity.code().or(quantity::unit).map(FoldedText::of);
    }

    /** Half of the last digit, as a part of the number. */
    private static BigDecimal share(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : HALF.scaleByPowerOfTen(-number.scale()).divide(number.abs(), MathContext.DECIMAL32);
    }
}
