// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;

/**
 * A person, as a file says who that is.
 *
 * @param names all names given, those in use first; may be empty
 * @param birthDate if given
 */
public record Subject(List<Name> names, Optional<PartialDate> birthDate) {

    public Subject {
        names = List.copyOf(names);
        Objects.requireNonNull(birthDate, "birthDate");
    }

    /** A name as one text. */
    public static Subject named(String text) {
        return new Subject(text.isBlank() ? List.of() : List.of(Name.of(text)), Optional.empty());
    }

    /**
     * A name.
     *
     * @param text as it is shown; never blank
     * @param given names, as one text; empty when the file does not say which they are
     * @param family name; empty when the file does not say
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
