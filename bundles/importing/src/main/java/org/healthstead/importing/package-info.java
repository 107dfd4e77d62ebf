// SPDX-License-Identifier: Apache-2.0
/**
 * Imports files. This package decides whose an item is, whether it is already in the record, and which version of it is
 * newer. This page states the rules; no other code decides these questions.
 *
 * <p>{@link org.healthstead.importing.ImportDispatcher} is the service. It stores the bytes as an artifact and queues a
 * job. {@link org.healthstead.importing.ImportJobRunner} runs the job: it asks every importer of the
 * {@link org.healthstead.importing.ImporterRegistry} how well it suits the file. An
 * {@link org.healthstead.importing.ImportRun} then takes the file through these steps with the best one:
 *
 * <ol>
 *   <li>{@link org.healthstead.importing.Survey}: every item gets a position. Names and references go into a
 *       {@link org.healthstead.importing.NameTable}, about 25 bytes each. A syntax error in the text ends the import
 *       here, before anything is written.
 *   <li>{@link org.healthstead.importing.FilePeople}: a file about somebody else, or about several people, waits for a
 *       decision.
 *   <li>{@link org.healthstead.importing.KnownEntries}: items that are already in the record keep their ids.
 *   <li>The importer reads, in a thread of its own, into a {@link org.healthstead.importing.LinkingSink}. That gives
 *       ids ({@link org.healthstead.importing.EntryIds}), rewrites references
 *       ({@link org.healthstead.importing.ReferenceLinker}) and fills {@link org.healthstead.importing.Batch}es. The
 *       thread of the job saves each batch in one transaction, with the position at which it ends.
 *   <li>{@link org.healthstead.importing.PatientLinks}: the person's own Patient is linked to the Patients of the file.
 * </ol>
 *
 * <h2>Whose is it?</h2>
 *
 * <p>An item belongs to the person it is about, according to the item ({@link org.healthstead.importing.FileOwners}): a
 * Patient in the file, somebody who is not in the file, or just a name. {@link org.healthstead.importing.PersonMatch}
 * tells whether that is the person of the record. Somebody is another person when the birth date differs, or when the
 * names have nothing, or only the family name, in common. When the file gives neither, it is the person if the file has
 * nobody else, or if an earlier file has brought the same Patient. A person in the file who has no items, such as the
 * mother of a newborn, does not matter.
 *
 * <p><b>Nobody in the file can be the person.</b> The whole file waits for a decision. If it is accepted, it is
 * imported as a whole. The only Patient of the file is then taken for the person; when there are several Patients and
 * none of them is the person, the file cannot be accepted.
 *
 * <p><b>Several people have items.</b> The file waits, with a list of the people. If it is accepted, the person's items
 * are imported, and also those of everybody whom the decision names, in this record or by a further import in another
 * one ({@link org.healthstead.importing.PeopleChoice}). An item that names nobody, such as a practitioner, goes with
 * the items that refer to it ({@link org.healthstead.importing.SharedItems}). Everything else is left out and listed.
 *
 * <h2>Is it already there?</h2>
 *
 * <p>An id is only as good as its namespace ({@link org.healthstead.importing.ItemNames}). The first rule that applies
 * decides:
 *
 * <ol>
 *   <li>The id of the resource, or of its {@code urn:uuid:} address, is unique by itself
 *       ({@code ItemIdentity.isUnique}): the same item in every file.
 *   <li>The item has an address on a server: the same item on that server. Example addresses and {@code localhost} do
 *       not count. A short id in a file from one server belongs to that server.
 *   <li>The person has said where the file is from: within the same words, a short id is the same item in every file.
 *   <li>The item has a business identifier and a code, and no other item of the file has both: the same item in every
 *       file. For people, places and medications this holds only within one source, because each source keeps its own.
 *   <li>Otherwise the id is valid within its file only, or within its document. The item is recognised by its content
 *       ({@link org.healthstead.importing.ItemContent}): the same content from the same source is the same item, but
 *       two ids in one file are two items. A corrected item therefore comes as a second entry. That is the safe choice:
 *       duplicates can be joined later, but entries that were overwritten by strangers cannot be separated.
 * </ol>
 *
 * <p>Within one file, items with the same id are versions of one item.
 *
 * <p><b>Which source is it?</b> ({@link org.healthstead.importing.SourceKey}) What the person says; else what the
 * importer says; else the server; else the patient's id in the source system, together with a business identifier when
 * the id is so short that two systems could both use it; else name and birth date of the person in the file. A file
 * that has none of these is a source of its own.
 *
 * <h2>Which version is newer?</h2>
 *
 * <p>{@link org.healthstead.importing.FhirVersionOrder} compares the version and the time that the server gives, unless
 * they contradict each other; else the time of issue; else the status, which only moves forward. A deletion at the
 * source marks the entry as entered in error, from the time of the deletion; a deletion without a time is final. The
 * order within a file and the order of the files do not matter. When nothing tells, the version in the later file is
 * shown, or within one file the first one, and the report says so. The store keeps every version in the history, and
 * what a person wrote stays on top.
 *
 * <h2>Interruptions, undo, importers</h2>
 *
 * <p><b>Interruptions.</b> After a kill the job runs again. The survey gives the same positions, positions give the
 * same ids, and reading begins after what the ledger says is stored. So an interrupted import ends as if it had not
 * been interrupted.
 *
 * <p><b>Undo.</b> The job of a finished import is queued again, to undo or redo it
 * ({@link org.healthstead.importing.ImportReversal}), in the name of whoever asked. Each entry then shows the best
 * statement that still counts.
 *
 * <p><b>Importers are plugins</b> and may fail. An exception ends only this import, and an importer that does nothing
 * for two minutes is given up ({@link org.healthstead.importing.SafeImporter}). The size of what it delivers is
 * limited. Importers report what is in a file ({@link org.healthstead.api.importing.FileItem}) and decide none of the
 * above.
 */
package org.healthstead.importing;
