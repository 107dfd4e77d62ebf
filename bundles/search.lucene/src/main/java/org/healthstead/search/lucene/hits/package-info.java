// SPDX-License-Identifier: Apache-2.0
/**
 * Collects the hits of a search in one pass: the best ones, the total, and the counts by type, year and source.
 *
 * <p>{@link org.healthstead.search.lucene.hits.HitCollector} gets every hit from Lucene and passes it to
 * {@link org.healthstead.search.lucene.hits.BestHits} and {@link org.healthstead.search.lucene.hits.FacetCounter}. What
 * they need of each hit (its date, and what it is counted by) is kept in memory for each segment
 * ({@link org.healthstead.search.lucene.hits.SegmentColumns}), 8 bytes per document, because reading it from doc values
 * would cost more than everything else.
 */
package org.healthstead.search.lucene.hits;
