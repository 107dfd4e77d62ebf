// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.Comparator;
import org.healthstead.api.record.EntryId;

/**
 * Two entries, in whatever order.
 *
 * @param one has the smaller id
 * @param other has the greater one
 */
public record EntryPair(EntryId one, EntryId other) {

    /** By ids, as unsigned numbers. */
    static final Comparator<EntryId> BY_ID = (one, other) -> {
        int high = Long.compareUnsigned(
                one.value().getMostSignificantBits(), other.value().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.value().getLeastSignificantBits(), other.value().getLeastSignificantBits());
    };

    static final Comparator<EntryPair> IN_ORDER =
            Comparator.comparing(EntryPair::one, BY_ID).thenComparing(EntryPair::other, BY_ID);

    public static EntryPair of(EntryId one, EntryId other) {
        return BY_ID.compare(one, other) <= 0 ? new EntryPair(one, other) : new EntryPair(other, one);
    }
}
