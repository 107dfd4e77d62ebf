// SPDX-License-Identifier: Apache-2.0
/**
 * Splits text into words, in the same way for the index, for queries and for highlighting.
 *
 * <p>{@link org.healthstead.search.lucene.analysis.WordScanner} finds the words and normalises them: lower case, no
 * accents, numbers and codes in one piece ({@code 6.1}, {@code e11.9}, {@code 2093-3}).
 * {@link org.healthstead.search.lucene.analysis.RecordAnalyzer} makes it available to Lucene.
 *
 * <p>The index contains words as they are, so that phrases match exactly. Other English forms of a word are looked up
 * among the words of the index at the time of the search ({@link org.healthstead.search.lucene.analysis.WordForms}).
 * This saves the index a quarter of its positions.
 */
package org.healthstead.search.lucene.analysis;
