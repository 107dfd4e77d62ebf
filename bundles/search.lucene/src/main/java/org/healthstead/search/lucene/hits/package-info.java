// SPDX-License-Identifier: Apache-2.0
/**
 * One pass over all hits: the best ones, the total, and the counts by type, year and source.
 *
 * <p>What the pass needs of every hit (its date, what it is counted by) lies in memory for each segment
 * ({@link org.healthstead.search.lucene.hits.SegmentColumns}), 8 bytes a document: reading it from doc values costs
 * more than everything else.
 */
package org.healthstead.search.lucene.hits;
