// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.Locale;
import java.util.Optional;
import org.healthstead.ui.api.QuantityLabel;

/** The range of a report in words, without its unit. */
final class RangeText {

    private RangeText() {}

    /** Empty when the report gave none. */
    static Optional<String> of(Optional<String> lower, Optional<String> upper, Locale locale) {
        Optional<String> low = lower.map(bound -> QuantityLabel.number(bound, locale));
        Optional<String> high = upper.map(bound -> QuantityLabel.number(bound, locale));
        if (low.isPresent() && high.isPresent()) {
            return Optional.of(low.get() + " – " + high.get());
        }
        return low.map(bound -> "≥ " + bound).or(() -> high.map(bound -> "≤ " + bound));
    }
}
