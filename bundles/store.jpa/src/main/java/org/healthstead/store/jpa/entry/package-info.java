// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of entries and versions, and their conversion from and to values.
 *
 * <ul>
 *   <li>{@link org.healthstead.store.jpa.entry.EntryPreparation} turns a body into a row, before the transaction
 *       begins.
 *   <li>{@link org.healthstead.store.jpa.entry.EntryWriter} writes rows in the transaction.
 *   <li>{@link org.healthstead.store.jpa.entry.EntryRowReader} reads rows.
 *   <li>{@link org.healthstead.store.jpa.entry.EntryAssembly} turns rows into values.
 *   <li>{@link org.healthstead.store.jpa.entry.RecordAccess} asks the access policy, and gives the answer as a problem
 *       or as a condition in SQL.
 * </ul>
 *
 * <p>Each version refers to the one before it ({@code previous}). A version without a body of its own may show an
 * earlier one ({@code bodyFrom}). A version with neither withdraws the entry.
 */
package org.healthstead.store.jpa.entry;
