// SPDX-License-Identifier: Apache-2.0
/**
 * The bulk path.
 *
 * <p>{@code BatchPlan} decides what each item of a batch is (new, another version, unchanged) and seals it;
 * {@code BulkWriter} writes the batch together with the position of the import, so that a killed one goes on behind it.
 * A new source is not looked up at all until the database refuses a key. {@code ImportUndo} walks what an import wrote
 * and reverses it entry by entry ({@code Reversal}); the version chain says who changed an entry last.
 */
package org.healthstead.store.jpa.imports;
