// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone whose record is kept.
 *
 * @param id of the person
 * @param name as people say it; never blank, at most {@value #MAX_NAME} characters
 * @param birthDate if known, as precise as known
 * @param sex administrative, if known
 * @param colour 1 to {@value #COLOURS}: the accent colour that helps to tell persons apart
 * @param photo a name for the picture of them that their own Patient holds: another picture has another name. Empty
 *     when there is none
 */
public record Person(
        PersonId id,
        String name,
        Optional<PartialDate> birthDate,
        Optional<Sex> sex,
        int colour,
        Optional<String> photo) {

    public static final int MAX_NAME = 200;

    public static final int COLOURS = 6;

    /** FHIR {@code administrative-gender}; {@link #code} is the FHIR code. */
    public enum Sex {
        FEMALE("female"),
        MALE("male"),
        OTHER("other"),
        UNKNOWN("unknown");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<Sex> ofCode(String code) {
            for (Sex sex : values()) {
                if (sex.code.equals(code)) {
                    return Optional.of(sex);
                }
            }
            return Optional.empty();
        }
    }

    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(birthDate, "birthDate");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(photo, "photo");
    }

    /** Somebody of whom there is no picture. */
    public Person(PersonId id, String name, Optional<PartialDate> birthDate, Optional<Sex> sex, int colour) {
        this(id, name, birthDate, sex, colour, Optional.empty());
    }
}
