// SPDX-License-Identifier: Apache-2.0
/**
 * The encrypted, embedded Derby database under the store.
 *
 * <p>{@link org.healthstead.database.derby.DerbyDatabase} is the component. At the start it calls
 * {@link org.healthstead.database.derby.DatabaseOpener}, which opens the database whatever the last run has left:
 *
 * <ul>
 *   <li>Nothing: a database is created in another folder and renamed when it is complete.
 *   <li>An incomplete creation: it is deleted, and the creation starts again.
 *   <li>A database that was closed or killed: Derby boots it.
 *   <li>A damaged database: it is restored in another folder, from the last base backup and the logs since. The damaged
 *       one is kept.
 * </ul>
 *
 * <p>A restore needs every log file since the base backup, so Derby archives its logs.
 * {@link org.healthstead.database.derby.BaseBackups} makes a new base backup every night, and whenever the archived
 * logs have grown too large. Only then does it delete the older logs.
 *
 * <p>Users of the database get connections from {@link org.healthstead.database.derby.ConnectionPool}. Derby's
 * encryption of files hides their content, but it does not authenticate them, so it cannot detect a changed page.
 * Values that must not be changed are sealed by the store.
 *
 * <p>Files in {@code data/derby}: {@code database}; {@code base-N}, which is complete once it contains
 * {@code complete}; {@code repairing}, {@code repaired} and {@code damaged-TIME}; the file {@code suspect}, which asks
 * for a repair at the next start; and the file {@code spare}, which {@link org.healthstead.database.derby.SpareRoom}
 * gives up when the disk is full, so that the record can still be read.
 */
package org.healthstead.database.derby;
