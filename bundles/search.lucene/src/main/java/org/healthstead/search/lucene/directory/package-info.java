// SPDX-License-Identifier: Apache-2.0
/**
 * Index files that nobody can read or change unnoticed.
 *
 * <p>{@link org.healthstead.search.lucene.directory.SealedDirectory} stands between Lucene and the folder. Each file is
 * a {@link org.healthstead.search.lucene.directory.SealedFormat header} with a random salt and then blocks of 8 KiB,
 * each sealed with AES-256-GCM under a key of the file's own. Opened blocks are kept in one
 * {@link org.healthstead.search.lucene.directory.BlockCache} for all files, because opening one costs about as much as
 * a whole search. What was changed, cut or exchanged on disk is a {@code CorruptIndexException}, never wrong data.
 */
package org.healthstead.search.lucene.directory;
