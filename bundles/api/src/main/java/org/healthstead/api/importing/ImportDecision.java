// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.PersonId;

/**
 * The answer to an import that is waiting because of the people in its file.
 *
 * @param accept true to import the file; false ends the import and keeps only the original
 * @param people the decision for each person in the file, by the name that the report's {@code people} gives them:
 *     whose record their items go into, or empty to leave them out. When somebody is not mentioned here, the person's
 *     own items are imported and everybody else's are left out. A file about one person only is imported as a whole
 */
public record ImportDecision(boolean accept, Map<String, Optional<PersonId>> people) {

    public static final ImportDecision ACCEPT = new ImportDecision(true, Map.of());
    public static final ImportDecision DECLINE = new ImportDecision(false, Map.of());

    public ImportDecision {
        people = Map.copyOf(people);
    }
}
