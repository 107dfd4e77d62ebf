// SPDX-License-Identifier: Apache-2.0
/**
 * Moves entries into the records of other persons.
 *
 * <p>An entry belongs to one record for ever. What is moved becomes another entry there, with its history sealed anew
 * ({@link org.healthstead.store.jpa.move.MovedHistoryReader}), and is taken out here
 * ({@link org.healthstead.store.jpa.move.EntryTransfer} writes both sides). The places of versions lead from one to the
 * other ({@code MoveTrail}), so going back needs nothing else.
 *
 * <p>{@link org.healthstead.store.jpa.move.JpaEntryMoves} moves one entry in one transaction.
 * {@link org.healthstead.store.jpa.move.JpaRecordMoves} moves everything of a record or of a source, in batches: after
 * an interruption it goes on with what is still there. {@link org.healthstead.store.jpa.move.FormerRecords} and
 * {@link org.healthstead.store.jpa.move.MovedEntries} let an import find what was moved.
 * {@link org.healthstead.store.jpa.move.MovedDecisions} takes along what people decided about what moves.
 */
package org.healthstead.store.jpa.move;
