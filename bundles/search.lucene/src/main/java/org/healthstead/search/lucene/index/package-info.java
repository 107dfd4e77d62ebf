// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the index up to date with the record.
 *
 * <p>{@link org.healthstead.search.lucene.index.LuceneIndexer} consumes the change feed, driven by a
 * {@link org.healthstead.platform.api.feed.FeedRunner}, and is the only writer of the index. It makes changes visible
 * every second and durable every ten seconds, together with a {@link org.healthstead.search.lucene.index.Checkpoint}.
 *
 * <p>The index is derived from the record. When it is missing, damaged, in another format or from another history, it
 * is moved aside and built again. Meanwhile searches find what is already there.
 * {@link org.healthstead.search.lucene.index.Contributions} asks plugins for further words, within limits. When a
 * plugin's contribution comes or goes, {@link org.healthstead.search.lucene.index.Reindexing} goes through the entries
 * of its types again.
 */
package org.healthstead.search.lucene.index;
