// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.changes;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;

/** Finds what changed in a record. Safe for several threads. */
public interface RecordChanges {

    /** So many entries of a category can be listed. */
    int MAX_LISTED = 5_000;

    /**
     * Entries that changed, by category, as far as the caller may see them.
     *
     * @param only this category; empty for all
     * @param skip so many of the newest of each category are not listed
     * @param each so many of each category are listed; at most {@value #MAX_LISTED} together with {@code skip}
     * @throws org.healthstead.api.problem.ProblemException {@code HS-SEARCH-STARTING}, {@code HS-SEARCH-INTERNAL},
     *     {@code HS-ACCESS-CALLER}
     */
    RecentChanges since(PersonId person, ChangeSpan span, Optional<Category> only, int skip, int each, Caller caller);
}
