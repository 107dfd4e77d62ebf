// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.PartialDate;

/**
 * Whom a file is about, as the file says.
 *
 * @param names all names given, each as one text; may be empty
 * @param birthDate if given
 */
public record Subject(List<String> names, Optional<PartialDate> birthDate) {

    public Subject {
        names = List.copyOf(names);
        Objects.requireNonNull(birthDate, "birthDate");
    }
}
