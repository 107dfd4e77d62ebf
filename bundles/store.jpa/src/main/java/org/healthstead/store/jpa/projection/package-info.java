// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of ENTRY that other rules have made, or whose line depends on another entry, are projected again.
 *
 * <p>Everything that ENTRY says of a body ({@link org.healthstead.store.jpa.entry.DerivedColumns}) was derived by the
 * kinds of one moment, and carries their number. A row with another number is <em>stale</em>. Whoever reads a stale row
 * gets it as the present rules make it ({@link org.healthstead.store.jpa.entry.EntryAssembly#fresh}), so pages never
 * disagree; {@link org.healthstead.store.jpa.projection.Reprojection} makes the stored rows follow in the background,
 * in the order of their ids, so that lists and grants find them by the columns of the present rules, too.
 *
 * <p>It is a consumer of the change feed: when an entry comes or changes on which lines of others depend (the
 * medication of a prescription), those are projected again ({@link org.healthstead.store.jpa.entry.EntryNeeds}).
 *
 * <p>Interruptions do no harm: each stretch is one short transaction, and a row that is done says so itself.
 */
package org.healthstead.store.jpa.projection;
