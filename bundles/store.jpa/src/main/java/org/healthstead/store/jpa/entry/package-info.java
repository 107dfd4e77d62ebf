// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of entries and versions, and the way between them and values.
 *
 * <ul>
 *   <li>{@link org.healthstead.store.jpa.entry.EntryPreparation}: body to row, before the transaction.
 *   <li>{@link org.healthstead.store.jpa.entry.EntryWriter}: rows into the transaction.
 *   <li>{@link org.healthstead.store.jpa.entry.EntryAssembly}: rows to values.
 *   <li>{@link org.healthstead.store.jpa.entry.RecordAccess}: the decision, worded for the outside and as SQL.
 * </ul>
 *
 * <p>Each version names the one before ({@code previous}); a version without a body of its own may show an earlier one
 * ({@code bodyFrom}), and one with neither is a withdrawal.
 */
package org.healthstead.store.jpa.entry;
