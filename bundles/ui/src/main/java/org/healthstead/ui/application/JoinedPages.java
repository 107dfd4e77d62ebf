// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.application;

import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.PersonId;

/**
 * The pages of a person who was joined with another one: they would say that there is nothing. Only who somebody is,
 * and what was moved, still is where it was.
 */
final class JoinedPages {

    private static final Set<String> STAYING = Set.of("about", "move");

    private JoinedPages() {}

    /**
     * The same page of the other person; empty when this one stays, or is no page of the person.
     *
     * @param path that was asked for, with its query
     */
    static Optional<String> instead(String path, PersonId joined, PersonId other) {
        String beginning = "/person/" + joined + "/";
        if (!path.startsWith(beginning)) {
            return Optional.empty();
        }
        String rest = path.substring(beginning.length());
        return STAYING.contains(rest.split("[/?;]", 2)[0])
                ? Optional.empty()
                : Optional.of("/person/" + other + "/" + rest);
    }
}
