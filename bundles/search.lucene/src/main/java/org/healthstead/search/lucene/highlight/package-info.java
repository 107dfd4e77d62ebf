// SPDX-License-Identifier: Apache-2.0
/**
 * Shows why an entry was found: the passage that matches best, with the positions of the words.
 *
 * <p>{@link org.healthstead.search.lucene.highlight.Highlighter} scans the stored text of a hit with the same scanner
 * that made the words of the index, and marks the words of the query. Words of a phrase are marked only where they form
 * the phrase. For most entries this takes microseconds, and the index need not store the offsets of every word, which
 * would make it an eighth larger. {@link org.healthstead.search.lucene.highlight.Snippets} chooses the passage. Offsets
 * count UTF-16 units.
 */
package org.healthstead.search.lucene.highlight;
