// SPDX-License-Identifier: Apache-2.0
/**
 * Every persistent store, in one persistence unit on EclipseLink.
 *
 * <p>Two tables carry the record. Rows are only ever added to VERSION: a row has the body, the history and the change
 * log in one, and its key is the change number. ENTRY has one narrow row for each current entry, with what lists,
 * access and the detection of duplicates need.
 *
 * <p><b>A write, step by step:</b>
 *
 * <ol>
 *   <li>{@code record.JpaEntryStore} asks {@code entry.RecordAccess} for the scope of the caller.
 *   <li>{@code entry.EntryPreparation} checks the body, compresses it ({@code body}), seals it and hashes it, before
 *       any lock is taken.
 *   <li>{@code change.ChangeLog} waits for its turn and opens a transaction of {@code unit.StoreUnit}. The change
 *       numbers are taken from the one counter row as late as possible.
 *   <li>After the commit, and still in turn, the change listeners are called in order.
 * </ol>
 *
 * <p>Imports take the same way in batches ({@code imports.JdbcImportLedger}) and write their rows by JDBC inside the
 * same kind of transaction. {@code projection} updates derived columns in the background, and {@code series} sorts
 * results into series.
 *
 * <p>Packages know each other only downwards: {@code archive} uses {@code document, fact, series, imports};
 * {@code series} uses {@code projection}; this, {@code record}, {@code imports} and {@code document} use
 * {@code artifact, change, entry, job, account}; these use {@code person}; that uses {@code body} and {@code unit}; and
 * {@code unit} uses {@code schema}.
 *
 * <p><b>What is sealed.</b> Nobody should be able to read the record in the files of the database. Bodies, lines of
 * lists, names, labels and pages of documents are sealed with the key of the person; accounts, jobs and settings with
 * the key of the installation. What must be found by equality is a keyed hash. Numbers, times, types, categories and
 * FHIR status codes are not sealed.
 */
package org.healthstead.store.jpa;
