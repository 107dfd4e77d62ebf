// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.MoveTrail;

/** Follows entries that were moved from record to record. */
public final class MovedEntries {

    private static final int MAX_MOVES = 20;

    private MovedEntries() {}

    /** What an entry has become in a record, or the entry itself when it is there; empty when it never came there. */
    public static Optional<EntryRow> in(EntityManager entities, EntryRow row, int person) {
        Optional<EntryRow> each = Optional.of(row);
        for (int i = 0; i < MAX_MOVES && each.isPresent() && each.get().person() != person; i++) {
            each = each.filter(before -> before.state() == EntryRow.MOVED)
                    .flatMap(before -> MoveTrail.to(
                            EntryRowReader.history(entities, before.change()).place()))
                    .flatMap(trail -> EntryRowReader.entry(entities, trail.entry()));
        }
        return each.filter(found -> found.person() == person);
    }
}
