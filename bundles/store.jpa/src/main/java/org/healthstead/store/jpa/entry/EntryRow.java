// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.UUID;
import org.healthstead.api.record.ResourceTypes;

/**
 * A row of ENTRY: what lists, access and the duplicate check need of a current entry. 0 means none in numbers.
 *
 * @param id of the entry
 * @param person number
 * @param type number of the FHIR type
 * @param source number
 * @param identity keyed hash of source and identity
 * @param derived what the rules of a kind made of the current body
 * @param state {@link #THERE}, {@link #WITHDRAWN} or {@link #MOVED}
 * @param author number of the account that wrote the current version
 * @param change number of the current version's change
 * @param version current version, from 1
 * @param content keyed hash of the body without id and server's times
 * @param refused content that an undone import had brought, so that the next import does not bring it back; may be null
 */
public record EntryRow(
        UUID id,
        int person,
        int type,
        int source,
        byte[] identity,
        DerivedColumns derived,
        int state,
        int author,
        long change,
        int version,
        byte[] content,
        byte[] refused) {

    public static final int THERE = 0;
    public static final int WITHDRAWN = 1;

    /** Into the record of another person; nothing brings it back but going back. */
    public static final int MOVED = 2;

    /** FHIR resource type. */
    public String typeName() {
        return ResourceTypes.nameOf(type);
    }

    public boolean isThere() {
        return state == THERE;
    }

    /** The same row with another current version of the same content. */
    public EntryRow moved(int newState, long newChange, int newVersion, int newAuthor) {
        return new EntryRow(
                id,
                person,
                type,
                source,
                identity,
                derived,
                newState,
                newAuthor,
                newChange,
                newVersion,
                content,
                refused);
    }

    public EntryRow refusing(byte[] contentKey) {
        return new EntryRow(
                id, person, type, source, identity, derived, state, author, change, version, content, contentKey);
    }

    /** The same row with its change number, which comes late. */
    public EntryRow at(long number) {
        return moved(state, number, version, author);
    }

    /** The same row by other rules. */
    public EntryRow with(DerivedColumns other) {
        return new EntryRow(
                id, person, type, source, identity, other, state, author, change, version, content, refused);
    }
}
