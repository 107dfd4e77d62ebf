// SPDX-License-Identifier: Apache-2.0
/**
 * Keeping the index in step with the record.
 *
 * <p>{@link org.healthstead.search.lucene.index.LuceneIndexer} is the one consumer of the change feed that writes,
 * driven by a {@link org.healthstead.platform.api.feed.FeedRunner}. It makes changes visible every second and durable
 * every ten, together with a {@link org.healthstead.search.lucene.index.Checkpoint}. The index is derived: when it is
 * missing, damaged, of another format or of another history, it is set aside and built anew while searches find what is
 * there already. {@link org.healthstead.search.lucene.index.Contributions} asks plugins for more words, within limits.
 */
package org.healthstead.search.lucene.index;
