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
import org.healthstead.api.record.EntryPage;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceRef;

/**
 * Writes the entries of an import in batches. Each batch is one short transaction that also stores the position in the
 * file, so that an import that was killed goes on exactly after what was committed.
 *
 * <p>Identities are stored as keyed hashes. An import belongs to one thread at a time.
 *
 * <p>An entry shows what a person last wrote in it, else the newest statement of its source. All other statements are
 * in its history, in whatever order they came. A statement counts while one of the imports that said it is not undone;
 * what was undone altogether and comes again in the same words does not count.
 *
 * <p>Errors: {@code HS-PERSON-NOT-FOUND}, {@code HS-STORE-FULL} (the batch was not written), {@code HS-IMPORT-UNDONE}.
 */
public interface ImportStore {

    /**
     * Opens the ledger of an import, or the existing one after a restart.
     *
     * @param job the import's job, which identifies the import
     * @param sourceKey stable name of the source within the person's record
     * @param sourceLabel what people call the source; used when the source is new
     * @param order tells which of two statements is newer
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
     * Finds entries of the person's record by identity, including withdrawn ones. Identities without an entry are left
     * out.
     */
    Map<ItemIdentity, EntryId> find(PersonId person, Collection<ItemIdentity> identities, Caller caller);

    /**
     * Undoes an import in short transactions, as {@link org.healthstead.api.importing.ImportService#undo} describes. As
     * soon as this has begun, the import writes nothing more. After an interruption another call does the rest. When
     * everything is undone, a call changes nothing.
     *
     * @param order tells which of the remaining statements is the newest
     * @param progress called after each transaction; if it throws, the work stops and the exception is passed on
     * @return how many entries were withdrawn or set back, by this call and by earlier calls that were interrupted
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND}, {@code HS-ACCESS-FORBIDDEN},
     *     {@code HS-STORE-FULL}; {@code HS-JOB-STATE} when another call is under way
     */
    long undo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress);

    /** Reverses an {@link #undo} in the same way, even an unfinished one. Returns 0 when nothing was ever undone. */
    long redo(JobId job, VersionOrder order, Caller caller, ReversalProgress progress);

    /**
     * Finds which entries of the person's record dangling references mean by now.
     *
     * @param from the entry that holds the reference
     * @param references texts as they are in its body
     * @return the ones that were found, as {@code Type/id} by reference
     */
    Map<String, String> resolve(EntryId from, Collection<String> references, Caller caller);

    /** Receives the progress of an undo or redo. */
    @FunctionalInterface
    interface ReversalProgress {

        /** Goes on until the end. */
        ReversalProgress TO_THE_END = (share, entries) -> true;

        /**
         * @param share share of the work that is done, 0 to 1
         * @param entries withdrawn, set back or brought back so far
         * @return false to stop here; another call goes on
         */
        boolean reached(double share, long entries);
    }

    /** One import's view of the store. Not safe for several threads. */
    interface ImportLedger {

        /** The number of the import, unique in this installation and greater than 0. */
        long number();

        /** When the import was first opened, in milliseconds since 1970: the time in the ids of its entries. */
        long openedAtMillis();

        /**
         * True when the person had no imported entries when this import was first opened. Then nothing needs to be
         * looked up.
         */
        boolean isFirst();

        /** True while people save something, too: smaller batches let them have their turn sooner. */
        default boolean isShared() {
            return false;
        }

        /** How many items, counted from the start of the file, were dealt with before an interruption. */
        long itemsDone();

        /** The counts at the last interruption. */
        ImportReport report();

        /**
         * Finds existing entries by identity, including withdrawn ones. Identities without an entry are left out. Call
         * it before saving items, unless the import {@link #isFirst}.
         */
        Map<ItemIdentity, EntryId> known(Collection<ItemIdentity> identities);

        /**
         * Writes a batch.
         *
         * <p>An item is <em>unchanged</em> when its body says the same as its entry shows or as an earlier statement
         * said. The server's bookkeeping does not count as a difference. Neither do two references when one is linked
         * to the entry that the other one means. An item of a withdrawn entry is unchanged too.
         *
         * <p>A newer statement becomes the current version. An older one goes into the history
         * ({@code EntryVersion.Operation.FILED}), and the entry shows again what it showed. The same happens to every
         * statement when a person has edited the entry; the report then warns with {@code HS-IMPORT-KEPT}. When the
         * order of two statements is not known, the one of the later import is shown, or within one import the first
         * one, and the other goes into the history ({@code EntryVersion.Operation.FILED_UNORDERED}); the report warns
         * with {@code HS-IMPORT-ORDER} or {@code HS-IMPORT-ORDER-IN-FILE}.
         *
         * <p>A deletion marks the entry as entered in error. The deletion of an item that is not there counts as
         * unchanged.
         *
         * @param items in the order of the file, at most 1,000
         * @param itemsDone position after the batch
         * @param dealtWith merged and rejected items of this part of the file, which are stored with the counts
         * @return the committed counts of the whole import so far
         */
        ImportReport save(List<ImportedItem> items, long itemsDone, ImportReport dealtWith);

        /**
         * Gives the source of the import the name that the file says, unless it has or had a name already.
         *
         * @param name cut to {@link SourceStore#MAX_NAME}; a blank one changes nothing
         * @param kind what the source turned out to be
         */
        void nameSource(String name, SourceRef.Kind kind);
    }

    /**
     * @param id given by the import service: that of the existing entry, or a new one
     * @param mayBeThere true when the id may belong to an existing entry; false when it is new
     * @param identity by which later imports recognise the item
     * @param aliases further texts by which other files may refer to it; may be empty
     * @param says a resource with our id and linked references, or a deletion
     * @param place where it is in the file
     */
    record ImportedItem(
            EntryId id, boolean mayBeThere, ItemIdentity identity, List<String> aliases, Statement says, String place) {

        /** An item that is identified by a name within the import's source and carries all its facts in the body. */
        public static ImportedItem of(EntryId id, String name, List<String> aliases, JsonObject body, String place) {
            return new ImportedItem(id, false, ItemIdentity.ofSource(name), aliases, Statement.of(body), place);
        }

        public JsonObject body() {
            return says.body();
        }
    }

    /**
     * Reads one page of the entries that an import made, in the order of its file, as far as they are still there and
     * the caller may see them.
     *
     * @param cursor {@link EntryPage#next} of the page before; {@code HS-CURSOR-INVALID} for anything else
     * @param limit lines on a page, 1 to {@value org.healthstead.api.record.EntryQuery#MAX_LIMIT}
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-NOT-FOUND} when the job is not an import, or
     *     this caller may not see it
     */
    EntryPage made(JobId job, Optional<String> cursor, int limit, Caller caller);

    /** What is known about an import; empty when the job is not an import, or this caller may not see it. */
    Optional<Summary> summary(JobId job, Caller caller);

    /**
     * @param artifact the original file
     * @param source where its entries come from
     * @param undone true when it was undone
     */
    record Summary(ArtifactId artifact, SourceRef source, boolean undone) {}
}
