// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.move;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.Dialect;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * The entries of a record that a move is about. The person's own Patient is none of them.
 *
 * @param person whose record
 * @param source number of the source; 0 for all
 */
record MoveSelection(PersonKey person, int source) {

    boolean holds(EntryRow row) {
        return row.person() == person.number()
                && (source == 0 || row.source() == source)
                && !row.id().equals(person.id().value());
    }

    /** In the order of their ids, which is that of their making. */
    List<UUID> ids(EntityManager entities, Dialect dialect, int state) {
        List<UUID> ids = new ArrayList<>();
        for (Object id : query(entities, dialect, state).getResultList()) {
            UUID each = IdBytes.read((byte[]) id);
            if (!each.equals(person.id().value())) {
                ids.add(each);
            }
        }
        ids.sort(Comparator.comparing(EntryId::new));
        return ids;
    }

    private Query query(EntityManager entities, Dialect dialect, int state) {
        Query query = entities.createNativeQuery("SELECT ID FROM ENTRY" + dialect.index("IX_ENTRY_TIME")
                        + " WHERE PERSON = ? AND STATE = ?" + (source == 0 ? "" : " AND SOURCE = ?"))
                .setParameter(1, person.number())
                .setParameter(2, state);
        return source == 0 ? query : query.setParameter(3, source);
    }
}
