// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;
import org.healthstead.api.record.Quantity;
import org.healthstead.plugin.goals.record.Target;
import org.healthstead.plugin.goals.record.TargetState.Followed;
import org.healthstead.ui.api.QuantityLabel;

/**
 * Prints numbers of a target with its unit, to as many places as the target and the results in its unit have.
 * Immutable.
 */
final class Numbers {

    private static final int MOST_PLACES = 3;
    private static final int LOOKED_AT = 50;

    private final String unit;
    private final int places;
    private final Locale locale;

    private Numbers(String unit, int places, Locale locale) {
        this.unit = unit;
        this.places = places;
        this.locale = locale;
    }

    static Numbers of(Followed followed, Locale locale) {
        Target target = followed.target();
        Stream<BigDecimal> bounds =
                Stream.of(target.low(), target.high()).flatMap(bound -> bound.map(Quantity::value).stream());
        Stream<BigDecimal> results = followed.points().stream()
                .limit(LOOKED_AT)
                .flatMap(point -> point.result().quantity().stream())
                .filter(number -> number.shownUnit().orElse("").equals(followed.unit()))
                .map(Quantity::value);
        int most =
                Stream.concat(bounds, results).mapToInt(BigDecimal::scale).max().orElse(0);
        return new Numbers(followed.unit(), Math.clamp(most, 0, MOST_PLACES), locale);
    }

    /** With the unit. */
    String of(double value) {
        return withUnit(rounded(value, places));
    }

    /** Without the unit. */
    String bare(double value) {
        return rounded(value, places);
    }

    /** A change, with its sign, one place more and the unit. */
    String change(double value) {
        String number = rounded(Math.abs(value), places + 1);
        boolean isZero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
        return withUnit((isZero ? "±" : value < 0 ? "−" : "+") + number);
    }

    String unit() {
        return unit.isEmpty() ? "" : QuantityLabel.unit(unit);
    }

    private String withUnit(String number) {
        return unit.isEmpty() ? number : number + '\u00a0' + QuantityLabel.unit(unit);
    }

    private String rounded(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        // No minus before a zero.
        return QuantityLabel.number((rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString(), locale);
    }
}
