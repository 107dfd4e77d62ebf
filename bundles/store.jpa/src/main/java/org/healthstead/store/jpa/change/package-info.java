// SPDX-License-Identifier: Apache-2.0
/**
 * Puts all changes into one order.
 *
 * <p>{@link org.healthstead.store.jpa.change.ChangeLog} commits one transaction after the other and tells the
 * listeners. {@link org.healthstead.store.jpa.change.JpaChangeFeed} reads the same changes from the table VERSION, for
 * a consumer that has missed some. The row with the change counter is locked last in each transaction, so commits of
 * several nodes are ordered too.
 *
 * <p>What derives tables from the entries by the rules of kinds is a
 * {@link org.healthstead.store.jpa.change.RuledConsumer} of the feed, which a
 * {@link org.healthstead.store.jpa.change.RuledConsumerRun} starts and stops.
 */
package org.healthstead.store.jpa.change;
