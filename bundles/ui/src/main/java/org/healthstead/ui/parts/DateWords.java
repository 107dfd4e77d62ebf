// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.parts;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.PartialDateLabel;
import org.healthstead.ui.api.TypedDate;

/** Says what is wrong with a date that could be understood if it was written otherwise. */
public final class DateWords {

    private DateWords() {}

    /** Empty for a text of which nothing more can be said than that it is no date. */
    public static Optional<String> ofUnclear(String typed, Messages messages) {
        List<PartialDate> readings = TypedDate.readings(typed, messages.locale());
        if (!readings.isEmpty()) {
            return Optional.of(messages.get(
                    "date.two",
                    PartialDateLabel.words(readings.getFirst(), messages.locale()),
                    PartialDateLabel.words(readings.getLast(), messages.locale()),
                    readings.getFirst().text(),
                    readings.getLast().text()));
        }
        return TypedDate.lacksYear(typed) ? Optional.of(messages.get("date.year")) : Optional.empty();
    }
}
