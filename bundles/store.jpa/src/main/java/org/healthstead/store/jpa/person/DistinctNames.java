// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.person;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells sources of one record apart that have the same name. For one thread. */
final class DistinctNames {

    private final Set<String> taken = new HashSet<>();

    /** The name, or with a number after it when one before was called so; a blank one stays as it is. */
    String of(String name) {
        if (name.isBlank()) {
            return name;
        }
        String distinct = name;
        for (int number = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); number++) {
            distinct = name + " (" + number + ")";
        }
        return distinct;
    }
}
