// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.CodedText;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;

/**
 * One thing that is to be reached, as its source says it. Immutable.
 *
 * @param measure what is to be measured; may be empty
 * @param form in which form it is said what is to be reached
 * @param low a lower bound, or the value itself
 * @param high an upper bound, or the value itself
 * @param words what is to be reached, where it is said in words; as the source has them
 * @param due until when; empty when that is not said
 */
public record Target(
        CodedText measure,
        Form form,
        Optional<Quantity> low,
        Optional<Quantity> high,
        Optional<String> words,
        Optional<PartialDate> due) {

    /** In which form it is said what is to be reached. */
    public enum Form {
        /** A single value, or with a comparator a bound. */
        VALUE,
        RANGE,
        WORDS,
        RATIO,
        /** Not at all. */
        NONE
    }

    public Target {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(due, "due");
    }

    /** The quantity whose unit everything is shown in. */
    Optional<Quantity> leading() {
        return high.or(() -> low);
    }
}
