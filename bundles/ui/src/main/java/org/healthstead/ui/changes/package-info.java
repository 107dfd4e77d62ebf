// SPDX-License-Identifier: Apache-2.0
/**
 * What changed in a record: {@link org.healthstead.ui.changes.ChangesPage} since a day, the last visit or the last time
 * that the reader looked ({@link org.healthstead.ui.changes.LastLooks}), and
 * {@link org.healthstead.ui.changes.ImportedPage} exactly what one import brought.
 *
 * <p>Since a look, what counts is when something came into the record; since a day or a visit, what counts is its date,
 * unless the reader asks otherwise ({@link org.healthstead.ui.changes.ChangesChoice}).
 */
package org.healthstead.ui.changes;
