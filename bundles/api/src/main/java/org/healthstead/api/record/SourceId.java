// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a source of one person's record: a portal, a file, a device, or the person themselves.
 *
 * @param value 128 bits; the text form is the UUID's, which is a valid FHIR logical id
 */
public record SourceId(UUID value) implements Comparable<SourceId> {

    public SourceId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static SourceId parse(String text) {
        return new SourceId(UUID.fromString(text));
    }

    /** Unsigned, so that time-ordered ids sort by their time. */
    @Override
    public int compareTo(SourceId other) {
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
