// SPDX-License-Identifier: Apache-2.0
/**
 * From text to words: the same for the index, for queries and for highlighting.
 *
 * <p>{@link org.healthstead.search.lucene.analysis.WordScanner} cuts and folds: lower case, without accents, numbers
 * and codes in one piece ({@code 6.1}, {@code e11.9}, {@code 2093-3}). The index holds words as they are, so that
 * phrases are exact; other English forms of a word are looked up among the words of the index when somebody searches
 * ({@link org.healthstead.search.lucene.analysis.WordForms}), which spares the index a quarter of its places.
 */
package org.healthstead.search.lucene.analysis;
