// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.forms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.values.UnitLine;

/** Compares a number with a limit, in whatever units both are. */
final class LimitCheck {

    private static final MathContext SHOWN = new MathContext(4);

    /**
     * What is usual, in the unit that was typed.
     *
     * @param low zero for what is more than nothing
     * @param isBelow whether the number is too small
     */
    record Range(BigDecimal low, BigDecimal high, boolean isBelow) {}

    private final RecordNumbers numbers;
    private final Limit limit;
    private final SeriesPoint point;

    /** @param point with a number */
    LimitCheck(RecordNumbers numbers, Limit limit, SeriesPoint point) {
        this.numbers = numbers;
        this.limit = limit;
        this.point = point;
    }

    /** Empty for a number that is usual, and for one whose unit is not understood. */
    Optional<Range> beyond() {
        Optional<BigDecimal> value = point.canonical().map(CanonicalValue::value);
        Optional<BigDecimal> low = canonical(limit.low());
        Optional<BigDecimal> high = canonical(limit.high());
        if (value.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        boolean isBelow = value.get().compareTo(low.get()) < 0
                || limit.low().signum() == 0 && value.get().compareTo(low.get()) == 0;
        boolean isAbove = value.get().compareTo(high.get()) > 0;
        return isBelow || isAbove ? range(isBelow) : Optional.empty();
    }

    private Optional<Range> range(boolean isBelow) {
        Optional<UnitLine> table = UnitLine.of(numbers.rules(), point, limit.quantity(BigDecimal.ONE));
        Optional<UnitLine> typed =
                UnitLine.of(numbers.rules(), point, point.quantity().orElseThrow());
        return table.flatMap(from -> typed.flatMap(from::to))
                .map(conversion -> new Range(
                        shown(conversion.apply(limit.low())), shown(conversion.apply(limit.high())), isBelow));
    }

    private static BigDecimal shown(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.round(SHOWN).stripTrailingZeros();
    }

    /** In base units; empty when the number has a unit of another dimension. */
    private Optional<BigDecimal> canonical(BigDecimal bound) {
        String unit = point.canonical().map(CanonicalValue::unit).orElse("");
        return numbers.rules()
                .comparable(point, limit.quantity(bound))
                .filter(value -> value.unit().equals(unit))
                .map(CanonicalValue::value);
    }

    /** True when the other is more by the factor, or less. */
    boolean isFar(SeriesPoint other) {
        BigDecimal factor = limit.factor().orElseThrow();
        Optional<BigDecimal> one = point.canonical().map(CanonicalValue::value);
        Optional<BigDecimal> two = other.canonical().map(CanonicalValue::value);
        return one.isPresent()
                && two.isPresent()
                && (one.get().multiply(factor).compareTo(two.get()) <= 0
                        || two.get().multiply(factor).compareTo(one.get()) <= 0);
    }

    /** True when the record already has what is hardly ever so. */
    boolean isBeyondToo(SeriesPoint other) {
        return new LimitCheck(numbers, limit, other).beyond().isPresent();
    }
}
