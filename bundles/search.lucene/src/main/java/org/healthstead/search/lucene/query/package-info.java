// SPDX-License-Identifier: Apache-2.0
/**
 * From what was typed to a Lucene query.
 *
 * <p>{@link org.healthstead.search.lucene.query.QuerySyntax} sorts the text into words, phrases and filters and never
 * fails; {@link org.healthstead.search.lucene.query.WordQueries} knows how one word is looked for;
 * {@link org.healthstead.search.lucene.query.QueryFilters} makes the filters;
 * {@link org.healthstead.search.lucene.query.AccessFilter} is the clause without which nothing is ever counted or
 * shown, kept as bits for each segment in {@link org.healthstead.search.lucene.query.AccessBits}.
 */
package org.healthstead.search.lucene.query;
