// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps entries with all their versions. We provide it.
 *
 * <p>What the caller may not see is answered as if it did not exist. When a writing method returns, the change is
 * committed and survives a crash. Safe for several threads; every method may wait for the disk.
 *
 * <p>Errors are {@link org.healthstead.api.problem.ProblemException}s: {@code HS-ENTRY-NOT-FOUND},
 * {@code HS-ENTRY-INVALID} (no FHIR R4 resource type, or a body that breaks a limit), {@code HS-ENTRY-VERSION} (the
 * expected version is not the current one), {@code HS-STORE-FULL} (no room on the disk; nothing was written),
 * {@code HS-CURSOR-INVALID}.
 */
@ProviderType
public interface EntryStore {

    /** The current version; empty when there is none, it was withdrawn, or it is not for this caller. */
    Optional<Entry> find(EntryId id, Caller caller);

    /** A given version, from 1. */
    Optional<Entry> find(EntryId id, int version, Caller caller);

    /** History, newest first; empty when the entry is not there for this caller. */
    List<EntryVersion> versions(EntryId id, Caller caller);

    /** Where the versions were read, newest first; empty when the entry is not there for this caller. */
    List<EntryOrigin> origins(EntryId id, Caller caller);

    /**
     * The lines of given entries, in the order asked, as lists show them: what a search found, for example. What is not
     * there for this caller is left out. Costs as much as a page of a list that is as long.
     */
    List<EntryLine> lines(List<EntryId> ids, Caller caller);

    /**
     * Entries of the same record and type whose first coding is that of a given one, newest first and itself among
     * them: how a value has changed. Entries without a date come last. Costs as much as a page of a list.
     *
     * @param limit at most this many, 1 to {@value EntryQuery#MAX_LIMIT}
     * @return empty when the entry is not there for this caller; the entry alone when it has no coding
     */
    List<EntryLine> alike(EntryId id, int limit, Caller caller);

    /** One page of a list. A person that is not there for this caller gives {@code HS-PERSON-NOT-FOUND}. */
    EntryPage page(EntryQuery query, Caller caller);

    /**
     * Adds an entry that a person typed or a program sent.
     *
     * @param body a FHIR R4 resource; an {@code id} in it is replaced
     */
    Entry create(PersonId person, JsonObject body, Caller caller);

    /**
     * Makes a new version.
     *
     * @param expectedVersion the version that the caller has seen
     * @param body a FHIR R4 resource of the same type
     */
    Entry update(EntryId id, int expectedVersion, JsonObject body, Caller caller);

    /**
     * Marks the entry as entered in error: it stays, and is shown as withdrawn. Types without a status that can say so
     * are marked by the tag {@code entered-in-error} of system {@code urn:healthstead:record}.
     */
    Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller);
}
