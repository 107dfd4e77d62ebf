// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps entries with all their versions. Provided by Healthstead.
 *
 * <p>What the caller may not see is treated as if it did not exist. When a method that writes returns, the change is
 * committed and survives a crash. Safe for several threads. Every method may wait for the disk.
 *
 * <p>Errors are {@link org.healthstead.api.problem.ProblemException}s: {@code HS-ENTRY-NOT-FOUND},
 * {@code HS-ENTRY-INVALID} (no FHIR R4 resource type, or a body that breaks a limit), {@code HS-ENTRY-VERSION} (the
 * expected version is not the current one), {@code HS-ENTRY-REASON} (longer than {@value EntryVersion#MAX_REASON}
 * characters), {@code HS-STORE-FULL} (no room on the disk; nothing was written), {@code HS-CURSOR-INVALID}.
 */
@ProviderType
public interface EntryStore {

    /**
     * Finds the current version. Empty when there is no such entry, it was withdrawn, or this caller may not see it.
     */
    Optional<Entry> find(EntryId id, Caller caller);

    /** Finds a given version, counted from 1. */
    Optional<Entry> find(EntryId id, int version, Caller caller);

    /** The history of an entry, newest first; empty when this caller cannot see the entry. */
    List<EntryVersion> versions(EntryId id, Caller caller);

    /**
     * What a source says of an entry that shows what a person wrote: its newest statement of those that came in after
     * that, as long as an import stands for it. Empty when it says the same as the entry, when a person has taken it
     * over (and not gone back since), and when this caller cannot see it.
     */
    Optional<SourceStatement> sourceStatement(EntryId id, Caller caller);

    /**
     * Remembers that a person has seen the {@linkplain #sourceStatement statement} of a source and keeps what is
     * written here. Counts for this statement alone: what the source says next is asked about again. Makes no version.
     *
     * @param version of the statement; {@code HS-ENTRY-VERSION} when the source says something else by now
     */
    void declineStatement(EntryId id, int version, Caller caller);

    /**
     * Takes back that a person has declined a statement.
     *
     * @param version of the statement; {@code HS-ENTRY-VERSION} when the source says something else by now
     */
    void reconsiderStatement(EntryId id, int version, Caller caller);

    /** Where the versions came from, newest first; empty when this caller cannot see the entry. */
    List<EntryOrigin> origins(EntryId id, Caller caller);

    /**
     * The lines of the given entries, in the given order: for example, of what a search found. Entries that this caller
     * cannot see are left out. Costs as much as a page with that many lines.
     */
    List<EntryLine> lines(List<EntryId> ids, Caller caller);

    /**
     * The current bodies of the given entries, for what a list shows besides their lines. Entries that this caller
     * cannot see are left out. Costs far less than to find each of them.
     */
    Map<EntryId, JsonObject> bodies(Collection<EntryId> ids, Caller caller);

    /**
     * Entries like a given one, to show how a value has changed: those of the same record and type with the same first
     * coding. The newest come first, entries without a date last; the given entry is among them. Costs as much as a
     * page of a list.
     *
     * @param limit at most this many, 1 to {@value EntryQuery#MAX_LIMIT}
     * @return empty when this caller cannot see the entry; only the entry itself when it has no coding
     */
    List<EntryLine> alike(EntryId id, int limit, Caller caller);

    /** Reads one page of a list. {@code HS-PERSON-NOT-FOUND} when this caller cannot see the person. */
    EntryPage page(EntryQuery query, Caller caller);

    /**
     * The newest entries of one type in each of several records, for a list of people; none of a person of whom there
     * are none. People whom this caller cannot see are left out. Costs about as much as one page with all the lines
     * that these people have on these days, so that long histories are better asked for in parts.
     *
     * @param type a FHIR resource type
     * @param perPerson at most so many of each, 1 to {@value EntryQuery#MAX_LIMIT}; the newest come first
     */
    Map<PersonId, List<EntryLine>> newest(
            Collection<PersonId> people, String type, DayRange days, int perPerson, Caller caller);

    /**
     * Adds an entry that a person typed or a program sent.
     *
     * @param body a FHIR R4 resource; an {@code id} in it is replaced
     */
    Entry create(PersonId person, JsonObject body, Caller caller);

    /**
     * As {@link #create(PersonId, JsonObject, Caller)}, but once: whoever asks again with the same request, because an
     * answer was lost or a form was sent twice, gets the entry that the first time made, whatever it says now.
     *
     * @param request a random name that is new for each entry, 1 to 100 characters
     */
    Entry createOnce(PersonId person, String request, JsonObject body, Caller caller);

    /**
     * Saves a new version of an entry.
     *
     * @param expectedVersion the version that the caller has seen
     * @param body a FHIR R4 resource of the same type
     * @param reason why, in free words of at most {@value EntryVersion#MAX_REASON} characters; empty for none
     */
    Entry update(EntryId id, int expectedVersion, JsonObject body, String reason, Caller caller);

    /** Saves a new version of an entry without giving a reason. */
    default Entry update(EntryId id, int expectedVersion, JsonObject body, Caller caller) {
        return update(id, expectedVersion, body, "", caller);
    }

    /**
     * Marks an entry as entered in error. It stays in the record and is shown as withdrawn. A type whose status cannot
     * say so gets the tag {@code entered-in-error} of system {@code urn:healthstead:record}.
     *
     * @param reason why, in free words of at most {@value EntryVersion#MAX_REASON} characters; empty for none
     */
    Entry markEnteredInError(EntryId id, int expectedVersion, String reason, Caller caller);

    /** Marks an entry as entered in error without giving a reason. */
    default Entry markEnteredInError(EntryId id, int expectedVersion, Caller caller) {
        return markEnteredInError(id, expectedVersion, "", caller);
    }
}
