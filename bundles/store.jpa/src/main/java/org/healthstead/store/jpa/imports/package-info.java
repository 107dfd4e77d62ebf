// SPDX-License-Identifier: Apache-2.0
/**
 * The bulk path.
 *
 * <p>{@code BatchPlan} decides what each item of a batch is (new, another version, unchanged) and seals it;
 * {@code BulkWriter} writes the batch together with the position of the import, so that a killed one goes on behind it.
 * A new source is not looked up at all until the database refuses a key. {@code SameContent} takes a second look at
 * what seems changed: the same item has other links when it comes in other company. {@code ImportUndo} walks what an
 * import wrote, a stretch in each transaction: {@code ReversalPlan} works a stretch out ({@code Reversal} decides about
 * one entry, {@code VersionChain} says who changed it last), {@code ReversalWriter} writes it.
 */
package org.healthstead.store.jpa.imports;
