// SPDX-License-Identifier: Apache-2.0
/**
 * Results by what was measured: MEASUREMENT holds the points of each series of a person in order of time, SERIES one
 * row for each series with its newest points. Both are derived from ENTRY and can be thrown away.
 *
 * <ul>
 *   <li>{@link org.healthstead.store.jpa.series.SeriesFill} follows the change feed and keeps the tables in step; when
 *       rules have changed it empties them and walks over ENTRY once.
 *   <li>{@link org.healthstead.store.jpa.series.SeriesWriter} puts points into blocks and takes them out again.
 *   <li>{@link org.healthstead.store.jpa.series.SeriesTables} is the SQL and the sealing.
 *   <li>{@link org.healthstead.store.jpa.series.JpaSeriesStore} reads: blocks, then the entries that have changed since
 *       ({@link org.healthstead.store.jpa.series.SeriesTail}); from the lines of ENTRY while the tables are being
 *       filled.
 *   <li>{@link org.healthstead.store.jpa.series.SeriesJoins} is SERIES_JOIN: what people have said, which is kept for
 *       ever. Series are stored as the rules sort them, and become lines when they are read.
 * </ul>
 *
 * <p>Points are kept in sealed blocks of some hundred, not in rows of their own: sealing, the row and its index entry
 * would be more than the point. All points of a block are open to the same people: access category and confidentiality
 * are part of its key, so that a list and a series show the same.
 */
package org.healthstead.store.jpa.series;
