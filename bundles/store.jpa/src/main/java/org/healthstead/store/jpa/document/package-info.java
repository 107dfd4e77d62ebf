// SPDX-License-Identifier: Apache-2.0
/**
 * Documents: files that people give to a record.
 *
 * <p>{@link org.healthstead.store.jpa.document.JpaDocumentService} keeps the bytes as an artifact and makes the entry
 * that names them, in one transaction with the row that says whose file it is
 * ({@link org.healthstead.store.jpa.document.DocumentFiles}). An entry alone gives no right to a file that it names:
 * anybody who may write entries could name any file.
 */
package org.healthstead.store.jpa.document;
