// SPDX-License-Identifier: Apache-2.0
/**
 * Full-text search with Apache Lucene.
 *
 * <p>{@link org.healthstead.search.lucene.SearchComponent} connects two parts:
 * {@link org.healthstead.search.lucene.LuceneSearchService} answers queries, and
 * {@link org.healthstead.search.lucene.index.LuceneIndexer} follows the record.
 *
 * <p><b>An entry, on its way into the index.</b> The store commits a change and calls the listener. {@code index} takes
 * the change, {@code document} makes a document of it, {@code analysis} splits its text into words, {@code directory}
 * encrypts the files.
 *
 * <p><b>A query.</b> {@code query} parses what was typed and adds the access filter, {@code hits} collects and counts,
 * {@code highlight} shows why an entry was found, and {@code suggest} offers other words. {@code SearchHit.why} is the
 * label of a {@link org.healthstead.search.lucene.document.Passage}, or {@code code} when only a code matched,
 * {@code date} or {@code status}. It is empty when nothing was typed.
 *
 * <p>The index is derived from the record. Its folder may be deleted at any time.
 */
package org.healthstead.search.lucene;
