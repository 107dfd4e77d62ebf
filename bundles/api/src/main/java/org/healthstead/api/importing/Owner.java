// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose an item is, as the item says.
 *
 * @param reference to the person as it stands in the item, for example {@code Patient/1}; empty when there is none
 * @param subject what the item says about the person itself, for example a name beside the reference
 */
public record Owner(String reference, Optional<Subject> subject) {

    public Owner {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(subject, "subject");
    }
}
