// SPDX-License-Identifier: Apache-2.0
/**
 * Takes files in.
 *
 * <p>{@link org.healthstead.importing.ImportDispatcher} keeps the bytes as an artifact and queues a job.
 * {@link org.healthstead.importing.ImportJobRunner} runs it: asks every importer of the
 * {@link org.healthstead.importing.ImporterRegistry} how well it suits the file and lets an
 * {@link org.healthstead.importing.ImportRun} walk it with the best:
 *
 * <ol>
 *   <li>{@link org.healthstead.importing.Survey}: every item gets a position; identities and references go into a
 *       {@link org.healthstead.importing.NameTable}, about 25 bytes each. An error in the text ends the import here,
 *       before anything is written.
 *   <li>{@link org.healthstead.importing.PersonMatch}: a file about somebody else waits for a decision.
 *   <li>{@link org.healthstead.importing.KnownEntries}: when the source is known, its items keep their ids.
 *   <li>The importer reads on a thread of its own into a {@link org.healthstead.importing.LinkingSink}, which gives ids
 *       ({@link org.healthstead.importing.EntryIds}), rewrites references
 *       ({@link org.healthstead.importing.ReferenceLinker}) and fills {@link org.healthstead.importing.Batch}es; the
 *       job's thread saves them, each in one transaction with the position it ends at.
 *   <li>{@link org.healthstead.importing.PatientLinks}: the person's own Patient is linked to those that came.
 * </ol>
 *
 * <p><b>Interruptions.</b> After a kill the job runs again: the survey gives the same positions, positions give the
 * same ids, and reading begins behind what the ledger says is stored. So an interrupted import ends as if it had not
 * been.
 *
 * <p><b>Undo.</b> The job of an import that has ended is queued again to take it back or to bring it back
 * ({@link org.healthstead.importing.ImportReversal}), in the name of who asked.
 *
 * <p><b>Which source.</b> A newer export must meet the entries of the older one, and two systems that both call a
 * result {@code 1} must not meet. The importer says which system made a file when it can tell
 * ({@link org.healthstead.api.importing.ImportSurvey#madeBy}). Else the source is the kind of file together with name
 * and birth date of the person in it. A file that names nobody either is a source of its own, found again only by its
 * very bytes: entries that come twice can be joined later, entries overwritten by strangers cannot be told apart.
 *
 * <p><b>Importers are plugins</b> and may fail: whatever one throws ends this import only, one that does nothing for
 * two minutes is given up ({@link org.healthstead.importing.SafeImporter}), and what it delivers is weighed.
 */
package org.healthstead.importing;
