// SPDX-License-Identifier: Apache-2.0
/**
 * Writes the entries of an import in batches, and undoes imports.
 *
 * <p><b>A batch.</b> {@link org.healthstead.store.jpa.imports.BatchPlan} decides for each item whether it is new,
 * another version or unchanged, and seals it. {@link org.healthstead.store.jpa.imports.BulkWriter} writes the batch
 * together with the position of the import, so that an import that was killed goes on after it. For the first import of
 * a person nothing is looked up until the database refuses a key. {@link org.healthstead.store.jpa.imports.ItemKeys}
 * makes the keys by which entries are recognised.
 *
 * <p><b>Statements.</b> A version with a body of its own is a statement, by a person or by an import
 * ({@link org.healthstead.store.jpa.imports.EntryStatement}).
 * {@link org.healthstead.store.jpa.imports.StatementHistoryReader} reads the earlier statements about an entry. It
 * looks a second time at an item that seems changed, because the same item has other links when it comes in a file with
 * other items. An older statement becomes a version {@code FILED}, one of unknown order in the same file
 * {@code FILED_UNORDERED}, followed by a version that shows again what was shown before. The same happens to any
 * statement about an entry that a person has edited. The import service provides the {@code VersionOrder} that tells
 * which of two statements is newer.
 *
 * <p><b>Said again.</b> An item that says what is known writes no version. Its import gets the statement's change
 * number among its own ({@link org.healthstead.store.jpa.imports.Restatements}): several imports stand for one
 * statement, and it counts while one of them does ({@link org.healthstead.store.jpa.imports.SaidChanges}).
 *
 * <p><b>Undo.</b> {@link org.healthstead.store.jpa.imports.ImportUndo} goes through what an import has said, a stretch
 * in each transaction ({@link org.healthstead.store.jpa.imports.ReversalWalk}).
 * {@link org.healthstead.store.jpa.imports.ReversalPlan} works out a stretch and
 * {@link org.healthstead.store.jpa.imports.ReversalWriter} writes it. Undo and redo follow one rule, whatever was
 * undone before: an entry shows the best statement that still counts
 * ({@link org.healthstead.store.jpa.imports.EffectiveStatementFinder}), and is withdrawn when there is none.
 */
package org.healthstead.store.jpa.imports;
