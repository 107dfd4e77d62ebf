// SPDX-License-Identifier: Apache-2.0
/**
 * Every persistent store, in one persistence unit on EclipseLink.
 *
 * <p>Two tables carry the record. VERSION is appended only: body, history and change log in one row, its key the change
 * number. ENTRY has one narrow row for each current entry, with what lists, access and the duplicate check need.
 *
 * <p>A write, step by step:
 *
 * <ol>
 *   <li>{@code record.JpaEntryStore} asks {@code entry.RecordAccess} for the scope of the caller.
 *   <li>{@code entry.EntryPreparation} checks, compresses ({@code body}), seals and hashes before any lock is taken.
 *   <li>{@code change.ChangeLog} takes its turn, opens the transaction of {@code unit.StoreUnit}, and the work takes
 *       its change numbers from the one counter row as late as it can.
 *   <li>After the commit, still in turn, the change listeners hear of it in order.
 * </ol>
 *
 * <p>Imports go the same way in batches ({@code imports.JdbcImportLedger}) and write their rows by JDBC inside the same
 * kind of transaction. Packages know each other downwards only: {@code record, imports} on {@code artifact, change,
 * entry, job, account} on {@code person} on {@code body, unit}, and {@code unit} on {@code schema}.
 *
 * <p>What nobody may read in the files of the database is sealed: bodies, lines of lists, names and labels with the key
 * of the person, accounts, jobs and settings with the key of the installation. What must be found by equality is a
 * keyed hash. In clear are numbers, times, types, categories and FHIR status codes.
 */
package org.healthstead.store.jpa;
