// SPDX-License-Identifier: Apache-2.0
/**
 * The bulk path.
 *
 * <p>{@code BatchPlan} decides what each item of a batch is (new, another version, unchanged) and seals it;
 * {@code BulkWriter} writes the batch together with the position of the import, so that a killed one goes on after it.
 * A first import is not looked up at all until the database refuses a key. {@code ItemKeys} makes the keys by which
 * entries are found again.
 *
 * <p>A version with a body of its own is a statement, by a person or by an import. {@code EntryStatements} reads what
 * was said about an entry before, and takes a second look at what seems changed: the same item has other links when it
 * comes in other company. An older statement becomes a version {@code FILED}, with one after it that shows again what
 * was shown, in the name of whoever said that; the same goes for any statement under a person's. Which of two is newer
 * says a {@code VersionOrder} that the import service hands in.
 *
 * <p>{@code ImportUndo} walks what an import wrote, a stretch in each transaction: {@code ReversalPlan} works a stretch
 * out, {@code ReversalWriter} writes it. Undo and redo follow one rule, whatever was taken back before: an entry shows
 * the best statement that still counts ({@code EffectiveStatementFinder}), or is withdrawn when none does.
 */
package org.healthstead.store.jpa.imports;
