// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import org.healthstead.api.record.Quantity;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.QuantityLabel;

/** What is said of a number that no report gives. */
final class WorkedOutWords {

    private WorkedOutWords() {}

    /** As its report has it. */
    static String quantity(Quantity value, Messages messages) {
        return joined(value.shownValue(), value.shownUnit().orElse(""), messages);
    }

    /** The index with its unit. */
    static String number(WorkedOutIndex index, Messages messages) {
        return joined(index.shown(), WorkedOutIndex.unit(), messages);
    }

    private static String joined(String number, String unit, Messages messages) {
        String shown = QuantityLabel.number(number, messages.locale());
        return unit.isEmpty() ? shown : shown + '\u00a0' + QuantityLabel.unit(unit);
    }

    /** Of what it is made. */
    static String parts(WorkedOutIndex index, Messages messages) {
        return messages.get(
                "growth.made.of",
                quantity(index.reportedWeight(), messages),
                quantity(index.reportedHeight(), messages));
    }
}
