// SPDX-License-Identifier: Apache-2.0
/**
 * Keeping the index in step with the record.
 *
 * <p>{@link org.healthstead.search.lucene.index.LuceneIndexer} is the one thread that writes. It takes committed
 * changes from {@link org.healthstead.search.lucene.index.ChangeQueue}, or reads them from the feed when it was not
 * there, was too slow, or has just started; makes them visible every second and durable every ten, together with a
 * {@link org.healthstead.search.lucene.index.Checkpoint}. The index is derived: when it is missing, damaged, of another
 * format or of another history, it is set aside and built anew while searches find what is there already.
 * {@link org.healthstead.search.lucene.index.Contributions} asks plugins for more words, within limits.
 */
package org.healthstead.search.lucene.index;
