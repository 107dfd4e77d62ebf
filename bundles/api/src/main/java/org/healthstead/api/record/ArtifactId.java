// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies an artifact: the original bytes of a file that we were given.
 *
 * @param value 128 bits; the text form is the UUID's, which is a valid FHIR logical id
 */
public record ArtifactId(UUID value) implements Comparable<ArtifactId> {

    public ArtifactId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static ArtifactId parse(String text) {
        return new ArtifactId(UUID.fromString(text));
    }

    /** Unsigned, so that time-ordered ids sort by their time. */
    @Override
    public int compareTo(ArtifactId other) {
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
