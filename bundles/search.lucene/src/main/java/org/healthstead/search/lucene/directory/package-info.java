// SPDX-License-Identifier: Apache-2.0
/**
 * Encrypts the files of the index, so that nobody can read them or change them unnoticed.
 *
 * <p>{@link org.healthstead.search.lucene.directory.SealedDirectory} is a Lucene {@code Directory}. The vault seals
 * each file in segments. Opened segments are kept in one {@link org.healthstead.search.lucene.directory.BlockCache} for
 * all files, because opening a segment costs about as much as a whole search. A file that was changed, cut or exchanged
 * on the disk causes a {@code CorruptIndexException} and never wrong data.
 */
package org.healthstead.search.lucene.directory;
