// SPDX-License-Identifier: Apache-2.0
/**
 * Suggests words: completions of what is being typed ({@link org.healthstead.search.lucene.suggest.Completion}), and
 * better spellings ({@link org.healthstead.search.lucene.suggest.Spelling}).
 *
 * <p>Suggestions come only from entries that the caller may see
 * ({@link org.healthstead.search.lucene.suggest.VisibleTerms}). A word that occurs only in other entries is never
 * offered, counted or used to widen a search. {@link org.healthstead.search.lucene.suggest.Opposites} prevents a word
 * from being suggested for one that means something else.
 */
package org.healthstead.search.lucene.suggest;
