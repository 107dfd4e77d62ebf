// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries count as changed: those whose current version came into the record at a moment or later, or those that
 * are dated within days. Immutable.
 *
 * @param arrived when the current version came, at the earliest
 * @param from day of the entry's date, at the earliest
 * @param to day of the entry's date, at the latest
 */
public record ChangeSpan(Optional<Instant> arrived, Optional<LocalDate> from, Optional<LocalDate> to) {

    public ChangeSpan {
        Objects.requireNonNull(arrived, "arrived");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** What came into the record at this moment or later, whatever its date is. */
    public static ChangeSpan arrivedSince(Instant moment) {
        return new ChangeSpan(Optional.of(moment), Optional.empty(), Optional.empty());
    }

    /** What is dated within these days, both with them, whenever it came. */
    public static ChangeSpan dated(LocalDate from, LocalDate to) {
        return new ChangeSpan(Optional.empty(), Optional.of(from), Optional.of(to));
    }
}
