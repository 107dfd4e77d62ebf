// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.api.record.Quantity;

/** Ages in years, from the units that FHIR's Age has. */
final class Ages {

    static final double SECONDS_OF_A_YEAR = 365.25 * 86_400;

    private Ages() {}

    /** Empty for a unit that is none of time. */
    static Optional<Double> years(Quantity age) {
        Optional<Double> number = Numbers.parse(age.lexeme()).map(BigDecimal::doubleValue);
        String unit = age.code().or(age::unit).orElse("a").toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "a", "y", "yr", "year", "years", "jahre" -> number;
            case "mo", "month", "months", "monate" -> number.map(value -> value / 12);
            case "wk", "week", "weeks", "wochen" -> number.map(value -> value * 7 / 365.25);
            case "d", "day", "days", "tage" -> number.map(value -> value / 365.25);
            default -> Optional.empty();
        };
    }
}
