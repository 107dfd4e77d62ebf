// SPDX-License-Identifier: Apache-2.0
/**
 * Takes files in, and decides whose an item is, whether it is a thing that is there already, and which version of it is
 * newer. This page is where those rules stand; nobody else decides about them.
 *
 * <p>{@link org.healthstead.importing.ImportDispatcher} keeps the bytes as an artifact and queues a job.
 * {@link org.healthstead.importing.ImportJobRunner} runs it: asks every importer of the
 * {@link org.healthstead.importing.ImporterRegistry} how well it suits the file and lets an
 * {@link org.healthstead.importing.ImportRun} walk it with the best:
 *
 * <ol>
 *   <li>{@link org.healthstead.importing.Survey}: every item gets a position; names and references go into a
 *       {@link org.healthstead.importing.NameTable}, about 25 bytes each. An error in the text ends the import here,
 *       before anything is written.
 *   <li>{@link org.healthstead.importing.FilePeople}: a file about somebody else, or about others too, waits for a
 *       decision.
 *   <li>{@link org.healthstead.importing.KnownEntries}: items that are there already keep their ids.
 *   <li>The importer reads on a thread of its own into a {@link org.healthstead.importing.LinkingSink}, which gives ids
 *       ({@link org.healthstead.importing.EntryIds}), rewrites references
 *       ({@link org.healthstead.importing.ReferenceLinker}) and fills {@link org.healthstead.importing.Batch}es; the
 *       job's thread saves them, each in one transaction with the position it ends at.
 *   <li>{@link org.healthstead.importing.PatientLinks}: the person's own Patient is linked to those that came.
 * </ol>
 *
 * <h2>Whose is it</h2>
 *
 * <p>An item belongs to whom it names as the one it is about ({@link org.healthstead.importing.FileOwners}): a Patient
 * of the file, somebody who is not in the file, or a name alone. {@link org.healthstead.importing.PersonMatch} tells
 * whether that is the person of the record: somebody else was born on another day, or shares no part of the name, or
 * shares only the family name. Of whom the file says nothing it is the person when nobody else is in the file, or when
 * an earlier file brought that Patient. Somebody without items, as a newborn's mother, changes nothing.
 *
 * <p>When nobody in the file can be the person, the file waits as a whole; accepted, it is taken in as a whole. When
 * several people have items, it waits with a list of them; accepted, the person's part is taken in, and the part of
 * everybody whom the decision names, here or by an import of its own in another record
 * ({@link org.healthstead.importing.PeopleChoice}). What names nobody, as a practitioner, goes with the items that
 * refer to it ({@link org.healthstead.importing.SharedItems}); everything else is left out and listed. Accepted, the
 * only Patient of a file is the person; when there are several and none of them is, accepting is no answer.
 *
 * <h2>Is it the same thing</h2>
 *
 * <p>An id is only as good as its namespace ({@link org.healthstead.importing.ItemNames}). The first that applies:
 *
 * <ol>
 *   <li>an id that is unique by itself ({@code ItemIdentity.isUnique}), the resource's or that of its {@code urn:uuid:}
 *       address: the same thing in every file;
 *   <li>an address on a server: the same thing on that server. Example addresses and {@code localhost} say nothing. A
 *       short id in a file of one server is meant there;
 *   <li>the person's word where the file is from: within that, a short id is the same thing in every file;
 *   <li>a business identifier together with the code, unless several items of the file have it: the same thing in every
 *       file; of people, places and medications within the source only, because each source keeps its own;
 *   <li>else the id counts in its file only, in a document in that document only, and the thing is known again by what
 *       it says ({@link org.healthstead.importing.ItemContent}): the same content of the same source is the same thing,
 *       two of one file under two ids are two. A corrected one comes as a second entry: entries that come twice can be
 *       joined later, entries overwritten by strangers cannot be told apart.
 * </ol>
 *
 * <p>Within one file, items of the same id are versions of one thing.
 *
 * <p><b>Which source.</b> ({@link org.healthstead.importing.SourceKey}) The person's word; else the importer's; else
 * the server, or the patient's id in the system when it is long enough not to be used by two systems, with a business
 * identifier when it is not; else name and birth date of the person in the file. A file that says nothing of all this
 * is a source of its own.
 *
 * <h2>Which version is newer</h2>
 *
 * <p>{@link org.healthstead.importing.FhirVersionOrder}: version and time of the server, when they do not contradict
 * each other; else when it was issued; else the status, which only goes forward. A deletion at the source marks the
 * entry as entered in error and counts from its time; without one it is the last word. Order in a file and order of
 * files do not matter. Where nothing tells, the version of the later file is shown, in one file the first, and the
 * report says so. The store keeps every statement in the history and leaves on top what a person wrote.
 *
 * <h2>Interruptions, undo, importers</h2>
 *
 * <p><b>Interruptions.</b> After a kill the job runs again: the survey gives the same positions, positions give the
 * same ids, and reading begins after what the ledger says is stored. So an interrupted import ends as if it had not
 * been.
 *
 * <p><b>Undo.</b> The job of an import that has ended is queued again to take it back or to bring it back
 * ({@link org.healthstead.importing.ImportReversal}), in the name of who asked. An entry then shows the best of what is
 * still said.
 *
 * <p><b>Importers are plugins</b> and may fail: whatever one throws ends this import only, one that does nothing for
 * two minutes is given up ({@link org.healthstead.importing.SafeImporter}), and what it delivers is weighed. They
 * report what stands in a file ({@link org.healthstead.api.importing.FileItem}) and decide nothing of the above.
 */
package org.healthstead.importing;
