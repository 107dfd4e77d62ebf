// SPDX-License-Identifier: Apache-2.0
/**
 * Projects rows of ENTRY again after the rules have changed, or after an entry has changed on which their lines depend.
 *
 * <p>The columns that ENTRY derives from a body ({@link org.healthstead.store.jpa.entry.DerivedColumns}) carry the
 * number of the rules that made them. A row with another number than that of the current rules is <em>stale</em>.
 *
 * <ul>
 *   <li>Whoever reads a stale row gets it projected by the current rules
 *       ({@link org.healthstead.store.jpa.entry.EntryAssembly#fresh}), so two pages never disagree.
 *   <li>{@link org.healthstead.store.jpa.projection.Reprojection} updates the stored rows in the background, first
 *       those that somebody has read ({@link org.healthstead.store.jpa.entry.StaleRows}), then in the order of their
 *       ids. Lists and grants select by these columns, so only then do they find an entry by the current rules.
 * </ul>
 *
 * <p>Reprojection is a consumer of the change feed. When an entry is added or changes on which other lines depend, as
 * that of a prescription depends on its medication, it projects those lines again
 * ({@link org.healthstead.store.jpa.entry.EntryNeeds}).
 *
 * <p>It may be interrupted at any time. Each stretch is one short transaction, and a finished row is no longer stale.
 */
package org.healthstead.store.jpa.projection;
