// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.WordingText;

/** What else a series says of the time of one of its values. */
public final class ContraryValues {

    private static final int MOST = 3;

    private ContraryValues() {}

    /**
     * A sentence with the other values of the time that a value has.
     *
     * @param series with the value itself
     * @return empty when there are none
     */
    public static Optional<String> words(SeriesPoint value, List<SeriesPoint> series, Messages messages) {
        if (value.dateText().isEmpty()) {
            return Optional.empty();
        }
        List<String> others = series.stream()
                .filter(other -> other.dateText().equals(value.dateText())
                        && !other.value().equals(value.value()))
                .flatMap(other -> other.value().stream())
                .map(words -> WordingText.of(words, messages.locale()))
                .distinct()
                .limit(MOST)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get("results.say.also", others.size(), String.join("; ", others)));
    }
}
