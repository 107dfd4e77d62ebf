// SPDX-License-Identifier: Apache-2.0
/**
 * From text to words: the same for the index and for queries.
 *
 * <p>{@link org.healthstead.search.lucene.analysis.WordScanner} cuts and folds: lower case, without accents, numbers
 * and codes in one piece ({@code 6.1}, {@code e11.9}, {@code 2093-3}). The index holds each word as it is and, at the
 * same place, its English stem with a mark in front when that differs
 * ({@link org.healthstead.search.lucene.analysis.StemFilter}); so one field serves exact phrases, which look for plain
 * words, and loose words, which look for both.
 */
package org.healthstead.search.lucene.analysis;
