// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;

/**
 * Moves entries into the record of the person whom they are about. An entry belongs to one record for ever, because its
 * bodies are sealed with the key of that person: what is moved becomes another entry there, with all its versions, and
 * the one that was moved is gone. No file brings it back, neither by being imported again nor by the undo or redo of
 * its import. Each move is one transaction. Safe for several threads.
 *
 * <p>Errors: {@code HS-ENTRY-NOT-FOUND}, {@code HS-PERSON-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
 * {@code HS-ENTRY-VERSION}, {@code HS-PERSON-OWN-PATIENT} for the entry that says whose record it is,
 * {@code HS-ENTRY-MOVE} for a move that leads nowhere, {@code HS-STORE-FULL}.
 */
public interface EntryMoves {

    /**
     * Needs the right to change the entry, and to create one in the other record.
     *
     * @param expectedVersion the version that the caller has seen
     * @return the entry in the other record
     */
    Entry move(EntryId id, int expectedVersion, PersonId to, Caller caller);

    /**
     * Takes a move back: the entry is in the first record again, under its first id, and gone from the other one. Needs
     * the right to change both records.
     *
     * @param moved the entry in the other record; {@code HS-ENTRY-VERSION} when it has changed since it was moved
     * @return the entry in the first record
     */
    Entry moveBack(EntryId moved, Caller caller);

    /**
     * Where an entry came from by a move.
     *
     * @return the record that it was in; empty when it was not moved, was moved by going back, or this caller cannot
     *     see it, or cannot see anything of that record
     */
    Optional<PersonId> cameFrom(EntryId id, Caller caller);
}
