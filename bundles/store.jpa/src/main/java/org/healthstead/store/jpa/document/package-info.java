// SPDX-License-Identifier: Apache-2.0
/**
 * Documents: files that people give to a record, and the words of the files of all entries.
 *
 * <p><b>Keeping.</b> {@link org.healthstead.store.jpa.document.JpaDocumentService} keeps the bytes as an artifact and
 * makes the entry that names them, in one transaction with the row that says whose file it is ({@code DocumentFiles}).
 * An entry alone gives no right to a file that it names: anybody who may write entries could name any file.
 *
 * <p><b>Reading.</b> {@code DocumentFeed} follows the changes and puts files into the queue, {@code DocumentWorker}
 * reads them with a {@link org.healthstead.platform.api.documents.DocumentReader}, if one is there, and keeps page
 * after page ({@code PageTable}, {@code PageCodec}). {@link org.healthstead.store.jpa.document.JpaDocumentPages} shows
 * them to who may read the entry, {@link org.healthstead.store.jpa.document.JpaDocumentTexts} gives their words to the
 * index.
 */
package org.healthstead.store.jpa.document;
