// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/**
 * Every committed change in the order of its number: what the search index, and later replicas and notifications,
 * follow. Each consumer keeps its own checkpoint. No caller: core bundles only. Safe for several threads.
 */
public interface ChangeFeed {

    /** The number of the last committed change; 0 before the first. Cheap: kept in memory. */
    long latest();

    /** A random name of this store's history, made with it: a consumer that followed another history starts anew. */
    String history();

    /**
     * Changes with numbers greater than {@code after}, in order.
     *
     * @param max at most this many, 1 to 2,000
     * @return empty when there is none; may be shorter than {@code max} although more follow
     */
    List<Change> after(long after, int max);

    /** Current entries among those given, without regard to access; for consumers that look an entry up again. */
    List<Entry> current(List<EntryId> ids);

    /**
     * Current entries whose lines depend on entries that have changed: a prescription on its medication. Consumers that
     * keep lines look at them again.
     */
    List<Entry> dependents(List<Change> changes);

    /** How many entries there are now: what a rebuild has before it. */
    long countEntries();

    /**
     * @param number of the change
     * @param entry which entry
     * @param person in whose record
     * @param type FHIR resource type
     * @param state the entry as this change left it; empty when the change withdrew it, or when a later change has
     *     replaced it: the later one then follows in the feed
     * @param isWithdrawn the entry is gone with this change
     */
    record Change(
            long number, EntryId entry, PersonId person, String type, Optional<Entry> state, boolean isWithdrawn) {}
}
