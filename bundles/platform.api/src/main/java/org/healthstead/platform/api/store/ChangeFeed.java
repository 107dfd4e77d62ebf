// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/**
 * Every committed change, ordered by number. The search index follows it, as does everything else that is derived from
 * the record. Each consumer keeps its own checkpoint. There is no caller and no access decision. Safe for several
 * threads.
 */
public interface ChangeFeed {

    /** The number of the last committed change; 0 before the first. Cheap, because it is kept in memory. */
    long latest();

    /**
     * A random name that was given to this store when it was made. A consumer that has followed a store with another
     * name starts from the beginning.
     */
    String history();

    /** The number of the last change that was recorded before a moment; 0 when there is none. */
    long before(Instant moment);

    /**
     * Changes with numbers greater than {@code after}, in order.
     *
     * @param max how many at most, 1 to 2,000
     * @return empty when there is none; may be shorter than {@code max} even if more changes follow
     */
    List<Change> after(long after, int max);

    /** The current versions of the given entries, regardless of access, for consumers that look an entry up again. */
    List<Entry> current(List<EntryId> ids);

    /**
     * Current entries whose lines depend on entries that have changed, as the line of a prescription depends on its
     * medication. Consumers that keep lines must update them.
     */
    List<Entry> dependents(List<Change> changes);

    /** How many entries there are now. A rebuild uses it to show progress. */
    long countEntries();

    /**
     * @param number of the change
     * @param entry which entry
     * @param person in whose record
     * @param type FHIR resource type
     * @param state the entry after this change; empty when the change withdrew it, or when a later change, which
     *     follows in the feed, has replaced it
     * @param isWithdrawn true when this change withdrew the entry
     */
    record Change(
            long number, EntryId entry, PersonId person, String type, Optional<Entry> state, boolean isWithdrawn) {}
}
