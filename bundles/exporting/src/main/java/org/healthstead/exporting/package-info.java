// SPDX-License-Identifier: Apache-2.0
/**
 * Writes a whole record for taking it along.
 *
 * <p>{@link org.healthstead.exporting.RecordExporter} is the service. {@link org.healthstead.exporting.WholeWriter}
 * makes the ZIP; {@code distribution/docs/exports.md} describes its files.
 *
 * <ul>
 *   <li>{@link org.healthstead.exporting.ChecksummedZip} counts and sums what it writes.
 *   <li>{@link org.healthstead.exporting.RecordJson} turns what the store hands out into JSON.
 *   <li>{@link org.healthstead.exporting.IndexPage} and {@link org.healthstead.exporting.ShelfPages} are what a person
 *       opens in a browser.
 * </ul>
 *
 * <p>Everything is streamed to whoever asked for it. Nothing of a record is written to disk here.
 */
package org.healthstead.exporting;
