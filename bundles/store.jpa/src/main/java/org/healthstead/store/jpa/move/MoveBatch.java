// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.store.jpa.entry.EntryRow;

/** Entries that are moved in one transaction, as they were read before it. Not safe for several threads. */
final class MoveBatch {

    private static final int MAX_ENTRIES = 100;

    /** Texts of bodies together, in bytes; a single larger one is a batch of its own. */
    private static final long MAX_SIZE = 4_000_000;

    private final List<Item> items = new ArrayList<>();
    private long size;

    /**
     * @param row as it was read
     * @param history of the entry there
     * @param copies its uploaded files there, by those here
     */
    record Item(EntryRow row, MovedHistory history, Map<ArtifactId, ArtifactId> copies) {}

    void add(Item item) {
        items.add(item);
        size += item.history().size();
    }

    boolean isFull() {
        return items.size() >= MAX_ENTRIES || size >= MAX_SIZE;
    }

    List<Item> items() {
        return items;
    }
}
