// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a person whose record is kept. The entry that is the person's own FHIR Patient has the same id.
 *
 * @param value 128 bits; the text form is the UUID's, which is a valid FHIR logical id
 */
public record PersonId(UUID value) implements Comparable<PersonId> {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is not an id */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** Unsigned, so that time-ordered ids sort by their time. */
    @Override
    public int compareTo(PersonId other) {
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
