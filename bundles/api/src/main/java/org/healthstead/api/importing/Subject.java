// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;

/**
 * A person, as described by a file.
 *
 * @param names all names in the file, current ones first; may be empty
 * @param birthDate if the file gives it
 */
public record Subject(List<Name> names, Optional<PartialDate> birthDate) {

    public Subject {
        names = List.copyOf(names);
        Objects.requireNonNull(birthDate, "birthDate");
    }

    /** A person of whom only a name is known. */
    public static Subject named(String text) {
        return new Subject(text.isBlank() ? List.of() : List.of(Name.of(text)), Optional.empty());
    }

    /**
     * A name.
     *
     * @param text as it is shown; never blank
     * @param given given names as one text; empty when the file does not tell them apart
     * @param family family name; empty when the file does not tell it apart
     */
    public record Name(String text, String given, String family) {

        public Name {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(given, "given");
            Objects.requireNonNull(family, "family");
        }

        public static Name of(String text) {
            return new Name(text.strip(), "", "");
        }
    }
}
