// SPDX-License-Identifier: Apache-2.0
/**
 * Index files that nobody can read or change unnoticed.
 *
 * <p>{@link org.healthstead.search.lucene.directory.SealedDirectory} stands between Lucene and the folder and has the
 * vault seal each file in segments. Opened ones are kept in one
 * {@link org.healthstead.search.lucene.directory.BlockCache} for all files, because opening one costs about as much as
 * a whole search. What was changed, cut or exchanged on disk is a {@code CorruptIndexException}, never wrong data.
 */
package org.healthstead.search.lucene.directory;
