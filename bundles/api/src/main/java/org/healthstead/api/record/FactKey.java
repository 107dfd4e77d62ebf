// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * By what an entry may be known as the same fact as another. Two entries <em>meet</em> when they have the same
 * {@link #meeting}; what each {@link #says} there tells whether they say the same.
 *
 * @param meeting what both must have in common, such as code and minute; an opaque text
 * @param says what the entry says about it, such as a value; empty when it says nothing about it. An empty text, of a
 *     key that is complete without it, is the same as every other
 * @param certainty what follows when both say the same
 * @param isWithinSource true when it also counts between entries of one source
 */
public record FactKey(String meeting, Optional<String> says, Certainty certainty, boolean isWithinSource) {

    /** What follows when two entries meet. */
    public enum Certainty {
        /** They are one fact when they say the same, and contradict each other when they do not. */
        SAME,
        /** They may be one fact when they say the same, or one of them says nothing. */
        PERHAPS
    }

    public FactKey {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(certainty, "certainty");
    }
}
