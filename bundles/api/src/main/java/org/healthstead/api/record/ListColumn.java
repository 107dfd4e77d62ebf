// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Objects;
import java.util.Set;

/**
 * A column of a list of entries of one kind. {@link Kinds#cells} fills it in. Immutable.
 *
 * @param name unique within the kind
 * @param heading what stands above it
 * @param isOnPhone whether it is shown where there is room for two or three
 * @param derivation a part of the entry's line ({@link #LINE}), or a reader with its paths, for example {@code dosage
 *     dosage}
 */
public record ListColumn(String name, Label heading, boolean isOnPhone, String derivation) {

    /** Derivations that a {@link Projection} has already: its title, its value, its date, and what is not plain. */
    public static final Set<String> LINE = Set.of("title", "value", "date", "state");

    public ListColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(derivation, "derivation");
    }

    /** True when the column is taken from the entry's {@link Projection}, so that its body need not be read. */
    public boolean isOfLine() {
        return LINE.contains(derivation);
    }
}
