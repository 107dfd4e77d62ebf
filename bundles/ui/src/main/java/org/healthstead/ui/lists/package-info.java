// SPDX-License-Identifier: Apache-2.0
/**
 * Lists of entries by what people look for: medications, problems, visits.
 *
 * <p>One page for all of them. The catalogue of kinds says which lists there are, of which kinds, with which columns
 * ({@link org.healthstead.ui.lists.RecordList}, {@link org.healthstead.ui.lists.ListCells}); the address says which
 * part is shown ({@link org.healthstead.ui.lists.ListFilter}). {@link org.healthstead.ui.lists.ListReader} reads what
 * is so now to its end ({@link org.healthstead.ui.lists.CurrentEntries}, also for the overview: a row for each fact, by
 * {@link org.healthstead.ui.lists.CurrentRows}), and the rest a page at a time.
 * {@link org.healthstead.ui.lists.StandardLists} has the addresses and the places in the navigation.
 */
package org.healthstead.ui.lists;
