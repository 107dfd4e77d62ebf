// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.util.UUID;

/**
 * A row of ENTRY: what lists, access and the duplicate check need of a current entry. 0 means none in numbers.
 *
 * @param id of the entry
 * @param person number
 * @param type number of the FHIR type
 * @param category code
 * @param accessCategory code
 * @param confidential marked as restricted
 * @param state {@link #THERE} or {@link #WITHDRAWN}
 * @param sortKey local seconds since 1970, or {@link #UNDATED}
 * @param codeKey keyed hash of the first coding
 * @param status FHIR status unless it is too long; may be null
 * @param source number
 * @param practitioner keyed hash of the reference
 * @param author number of the account that wrote the current version
 * @param change number of the current version's change
 * @param version current version, from 1
 * @param identity keyed hash of source and identity
 * @param content keyed hash of the body without id and server's times
 * @param refused content that an undone import had brought, so that the next import does not bring it back; may be null
 * @param line sealed line
 */
public record EntryRow(
        UUID id,
        int person,
        int type,
        int category,
        int accessCategory,
        boolean confidential,
        int state,
        long sortKey,
        long codeKey,
        String status,
        int source,
        long practitioner,
        int author,
        long change,
        int version,
        byte[] identity,
        byte[] content,
        byte[] refused,
        byte[] line) {

    public static final int THERE = 0;
    public static final int WITHDRAWN = 1;

    /** Entries without a date come last. */
    public static final long UNDATED = Long.MIN_VALUE;

    public boolean isThere() {
        return state == THERE;
    }

    /** The same row with another current version of the same content. */
    public EntryRow moved(int newState, long newChange, int newVersion, int newAuthor) {
        return new EntryRow(
                id,
                person,
                type,
                category,
                accessCategory,
                confidential,
                newState,
                sortKey,
                codeKey,
                status,
                source,
                practitioner,
                newAuthor,
                newChange,
                newVersion,
                identity,
                content,
                refused,
                line);
    }

    public EntryRow refusing(byte[] contentKey) {
        return new EntryRow(
                id,
                person,
                type,
                category,
                accessCategory,
                confidential,
                state,
                sortKey,
                codeKey,
                status,
                source,
                practitioner,
                author,
                change,
                version,
                identity,
                content,
                contentKey,
                line);
    }
}
