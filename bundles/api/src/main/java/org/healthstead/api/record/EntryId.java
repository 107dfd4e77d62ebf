// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an entry. Made by the server, ordered by time (RFC 9562 version 7), and unique across all resource types.
 *
 * @param value 128 bits; the text form is the UUID's, which is a valid FHIR logical id
 */
public record EntryId(UUID value) implements Comparable<EntryId> {

    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    /** Unsigned, so that time-ordered ids sort by their time. */
    @Override
    public int compareTo(EntryId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
