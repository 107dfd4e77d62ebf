// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.immunizations.record;

import java.util.Objects;
import org.healthstead.api.record.EntryLine;
import org.healthstead.plugin.immunizations.engine.GivenDose;

/**
 * A dose that a record says was given.
 *
 * @param line the entry that leads what the sources say about it
 * @param dose for the engine; its id is that of the entry. Null when there is a gap
 * @param gap why no schedule can judge it; null when one can
 * @param isDoubtful whether another source contradicts it, or may say the same a second time
 */
public record RecordedDose(EntryLine line, GivenDose dose, Gap gap, boolean isDoubtful) {

    /** Why no schedule can judge a dose. */
    public enum Gap {
        /** The source says no day, but only a month, a year or nothing. */
        NO_DAY,
        /** The source says no code of CVX. */
        NO_CODE,
        /** The day is before the person was born. */
        BEFORE_BIRTH,
        /** The day has not come yet. */
        IN_FUTURE
    }

    public RecordedDose {
        Objects.requireNonNull(line, "line");
        if ((dose == null) == (gap == null)) {
            throw new IllegalArgumentException("a dose is either for the engine or has a gap");
        }
    }
}
