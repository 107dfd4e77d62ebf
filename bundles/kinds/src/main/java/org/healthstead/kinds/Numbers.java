// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as laboratories write them. */
final class Numbers {

    private static final int MAX_LENGTH = 40;
    private static final int MAX_EXPONENT = 300;

    private Numbers() {}

    /** Empty for a text that is no number, or one so large or small that nobody measured it. */
    static Optional<BigDecimal> parse(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) <= MAX_EXPONENT ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
