// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Objects;

/**
 * A list in which a person finds entries of some kinds: problems, medications. Immutable.
 *
 * @param name in addresses: small letters, digits and hyphens
 * @param title what the list is called
 * @param kinds {@link Kind#id} of each kind whose entries it has; never empty
 */
public record KindList(String name, Label title, List<String> kinds) {

    public KindList {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        kinds = List.copyOf(kinds);
    }
}
