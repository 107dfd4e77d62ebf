// SPDX-License-Identifier: Apache-2.0
/**
 * The encrypted, embedded Derby database under the store.
 *
 * <p>{@link org.healthstead.database.derby.DerbyDatabase} is the component. At a start it asks
 * {@link org.healthstead.database.derby.DatabaseOpener} to leave an open database behind, whatever the last life left:
 * nothing (it is created beside and renamed), half a creation (thrown away), a clean or killed database (booted), or a
 * damaged one (rolled forward from the last base backup and the logs since, in a folder beside; the damaged one is kept
 * aside).
 *
 * <p>Roll-forward needs every log file since the base backup, so Derby archives its logs.
 * {@link org.healthstead.database.derby.BaseBackups} takes a new base backup every night and whenever archived logs
 * have grown too much, and only then deletes the logs before it.
 *
 * <p>Users of the database get pooled connections from {@link org.healthstead.database.derby.ConnectionPool}. Derby's
 * file encryption hides content but cannot tell a changed page (it has no authentication): what must not be changed is
 * sealed by the store.
 *
 * <p>Layout of {@code data/derby}: {@code database}, {@code base-N} (whole once it holds {@code complete}),
 * {@code repairing}, {@code repaired}, {@code damaged-TIME}, {@code suspect} (a file: repair at the next start).
 */
package org.healthstead.database.derby;
