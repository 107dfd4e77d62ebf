// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ArtifactId;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;

/**
 * The bulk path into the entry store: whole batches, each in one short transaction together with the position that the
 * import has reached, so that a killed import goes on exactly behind what was committed.
 *
 * <p>Identities are stored as keyed hashes. An import belongs to one thread at a time.
 *
 * <p>An entry shows what a person last wrote in it, else the newest statement of its source. Everything else that was
 * said is in its history, whatever the order in which it came; what an undone import said counts no more. Errors:
 * {@code HS-PERSON-NOT-FOUND}, {@code HS-STORE-FULL} (the batch was not written), {@code HS-IMPORT-UNDONE}.
 */
public interface ImportStore {

    /**
     * Opens the ledger of an import, or finds it again after a restart.
     *
     * @param job the import's job, which is its name
     * @param sourceKey stable name of the source within the person's record
     * @param sourceLabel what a reader calls it; taken when the source is new
     * @param order tells the newer of two statements
     */
    ImportLedger open(
            JobId job,
            PersonId person,
            ArtifactId artifact,
            String sourceKey,
            String sourceLabel,
            SourceRef.Kind sourceKind,
            VersionOrder order,
            Caller caller);

    /**
     * Entries of the person's record, withdrawn ones too, by what they are known by anywhere; missing ones left out.
     */
    Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller);

    /**
     * Takes back what an import brought, as {@link org.healthstead.api.importing.ImportService#undo} says, in short
     * transactions. From its beginning on the import writes nothing more. A call after an interruption does the rest;
     * one when everything is taken back changes nothing.
     *
     * @param order tells which of the statements that are left is the newest
     * @param progress told after each transaction; what it throws goes up and interrupts the work
     * @return how many entries were withdrawn or set back, by this call and by those that were interrupted before it
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
     *     {@code HS-STORE-FULL}; {@code HS-JOB-STATE} when somebody else is at it
     */
    long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress);

    /** Brings back what {@link #undo} took, whole or half, in the same manner; 0 when nothing was ever taken back. */
    long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress);

    /**
     * Which entry in the person's record a dangling reference means now.
     *
     * @param from the entry that holds the reference
     * @param references texts as they stand in its body
     * @return found ones only, as {@code Type/id}
     */
    Map<String, String> resolve(EntryId from, Collection<String> references, Caller caller);

    /** Follows an undo or redo. */
    @FunctionalInterface
    interface ReversalProgress {

        /** Goes on to the end. */
        ReversalProgress TO_THE_END = (share, entries) -> true;

        /**
         * @param share of the work that is done, 0 to 1
         * @param entries withdrawn, set back or brought back so far
         * @return false to stop here; another call goes on
         */
        boolean reached(double share, long entries);
    }

    /** One import's view of the store. Not safe for several threads. */
    interface ImportLedger {

        /** A number that no other import of this installation has, greater than 0. */
        long number();

        /** When the import was first opened, in milliseconds since 1970: the time in the ids of its entries. */
        long openedAtMillis();

        /**
         * True when no import had brought the person an entry when this one was first opened: nothing needs to be
         * looked up.
         */
        boolean isFirst();

        /** Items that were dealt with before an interruption, counted from the start of the file. */
        long itemsDone();

        /** What was counted before an interruption. */
        ImportReport report();

        /**
         * Entries that are there already, withdrawn ones too, by identity; missing ones are left out. To be asked
         * before items are saved, unless the import {@link #isFirst}.
         */
        Map<ItemIdentity, EntryId> known(Collection<ItemIdentity> identities);

        /**
         * Writes a batch. An item whose body says what its entry shows, or what was said of it before, is unchanged; so
         * is one that differs in nothing but the server's bookkeeping or in references, one of which is linked to the
         * entry that the other one means; so is an item of a withdrawn entry. A newer statement becomes the current
         * version. An older one goes into the history ({@code EntryVersion.Operation.FILED}) and the entry shows again
         * what it showed; so does every statement under what a person wrote. Of two whose order is not known, the one
         * of the later import is shown, in one import the first, and the report warns ({@code HS-IMPORT-ORDER}); where
         * a person's version stays on top it warns too ({@code HS-IMPORT-KEPT}). A deletion marks the entry as entered
         * in error; of an item that is not there it is unchanged.
         *
         * @param items in the order of the file, at most 1,000
         * @param itemsDone position behind the batch
         * @param dealtWith merged and rejected items of this stretch of the file, to be kept with the counts
         * @return the counts of the whole import so far, as committed
         */
        ImportReport save(List<ImportedItem> items, long itemsDone, ImportReport dealtWith);
    }

    /**
     * @param id given by the import service: the known entry's, or a new one
     * @param mayBeThere the id may be of an entry that is there; false for one that has just been made up
     * @param identity by which it is found again
     * @param aliases further texts by which other files may refer to it; may be empty
     * @param says a resource with its own id and linked references, or a deletion
     * @param place where it stands in the file
     */
    record ImportedItem(
            EntryId id, boolean mayBeThere, ItemIdentity identity, List<String> aliases, Statement says, String place) {

        /** An item that says everything itself, by its name within the import's source. */
        public static ImportedItem of(EntryId id, String name, List<String> aliases, JsonObject body, String place) {
            return new ImportedItem(id, false, ItemIdentity.ofSource(name), aliases, Statement.of(body), place);
        }

        public JsonObject body() {
            return says.body();
        }
    }

    /** What is known about an import; empty when the job is none, or not for this caller. */
    Optional<Summary> summary(JobId job, Caller caller);

    /**
     * @param artifact the original
     * @param source where its entries come from
     * @param undone it was taken back
     */
    record Summary(ArtifactId artifact, SourceRef source, boolean undone) {}
}
