// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.PersonId;

/**
 * The answer to an import that waits because of the people in its file.
 *
 * @param accept take the file in; false ends the import and keeps only the original
 * @param people what is decided about people in the file, by what the report's {@code people} calls them: into whose
 *     record their items go, or empty to leave them out. Of whom nothing is said, the person's own items are taken in
 *     and everybody else's are left out; a file about one person only is taken in as a whole
 */
public record ImportDecision(boolean accept, Map<String, Optional<PersonId>> people) {

    public static final ImportDecision ACCEPT = new ImportDecision(true, Map.of());
    public static final ImportDecision DECLINE = new ImportDecision(false, Map.of());

    public ImportDecision {
        people = Map.copyOf(people);
    }
}
