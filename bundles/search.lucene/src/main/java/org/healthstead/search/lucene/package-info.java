// SPDX-License-Identifier: Apache-2.0
/**
 * Search by Apache Lucene: {@link org.healthstead.search.lucene.LuceneSearchService} answers,
 * {@link org.healthstead.search.lucene.index.LuceneIndexer} follows the record, and
 * {@link org.healthstead.search.lucene.SearchComponent} puts both together.
 *
 * <p>The way of an entry: the store commits and calls us; {@code index} takes the change, {@code document} makes a
 * document of it, {@code analysis} makes words of its text, {@code directory} seals the files. The way of a question:
 * {@code query} reads what was typed and adds the access filter, {@code hits} collects and counts, {@code highlight}
 * shows why, {@code suggest} offers other words. A hit's {@code why} is the label of a
 * {@link org.healthstead.search.lucene.document.Passage}, or {@code code} for a code alone, {@code date} or
 * {@code status}, or empty when nothing was typed.
 *
 * <p>The index is derived: its folder may be deleted at any time.
 */
package org.healthstead.search.lucene;
