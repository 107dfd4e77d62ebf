// SPDX-License-Identifier: Apache-2.0
/**
 * The order of all changes.
 *
 * <p>{@link org.healthstead.store.jpa.change.ChangeLog} commits one transaction after the other and tells the
 * listeners; {@link org.healthstead.store.jpa.change.JpaChangeFeed} reads the same changes from VERSION for who was
 * away. The counter row is locked last and orders the commits of several nodes too.
 */
package org.healthstead.store.jpa.change;
