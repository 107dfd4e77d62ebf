// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.EntryId;

/**
 * Rows that somebody read while they were stale. Such a row is projected at each reading, so it is worth being made
 * anew before those that nobody looks at. Safe for several threads.
 */
public final class StaleRows {

    /** More are forgotten; they come anyway. */
    private static final int MOST = 20_000;

    private final Set<UUID> read = new LinkedHashSet<>();

    synchronized void add(UUID entry) {
        if (read.size() < MOST) {
            read.add(entry);
        }
    }

    /** Those that were read first, which are then no longer kept. */
    public synchronized List<EntryId> take(int most) {
        List<EntryId> first = new ArrayList<>();
        Iterator<UUID> left = read.iterator();
        while (left.hasNext() && first.size() < most) {
            first.add(new EntryId(left.next()));
            left.remove();
        }
        return first;
    }
}
