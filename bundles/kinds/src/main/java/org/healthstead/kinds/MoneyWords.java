// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.Wording;

/** An amount of money with as many digits as its currency has (ISO 4217): what a program computed may have more. */
final class MoneyWords {

    private MoneyWords() {}

    /** @param currency its code; any other text leaves the amount as it was written */
    static Wording of(Quantity amount, String currency) {
        String shown = amount.shownValue();
        return Wording.amount(
                Numbers.parse(shown)
                        .flatMap(number -> digits(currency).map(digits -> rounded(number, digits)))
                        .orElse(shown),
                currency);
    }

    private static String rounded(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static Optional<Integer> digits(String currency) {
        try {
            return Optional.of(Currency.getInstance(currency).getDefaultFractionDigits())
                    .filter(digits -> digits >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
