// SPDX-License-Identifier: Apache-2.0
/**
 * Turns what was typed into a Lucene query.
 *
 * <p>{@link org.healthstead.search.lucene.query.QuerySyntax} splits the text into words, phrases and filters, and never
 * fails. {@link org.healthstead.search.lucene.query.WordQueries} makes the query for a word,
 * {@link org.healthstead.search.lucene.query.QueryFilters} the filters.
 * {@link org.healthstead.search.lucene.query.AccessFilter} is the clause that limits every query to what the caller may
 * see, so that nothing else is ever counted or shown. Its bits are cached for each segment in
 * {@link org.healthstead.search.lucene.query.AccessBits}.
 */
package org.healthstead.search.lucene.query;
