// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose an item is, according to the item itself.
 *
 * @param reference to the person, as it is in the item, for example {@code Patient/1}; empty when there is none
 * @param subject what the item itself says about the person, for example a name next to the reference
 */
public record Owner(String reference, Optional<Subject> subject) {

    public Owner {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(subject, "subject");
    }
}
