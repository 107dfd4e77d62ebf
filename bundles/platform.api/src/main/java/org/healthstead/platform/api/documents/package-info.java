// SPDX-License-Identifier: Apache-2.0
/**
 * Reading files that are not text: the words of a PDF, of a photographed letter, of a spreadsheet, page by page, and
 * pictures of the pages.
 *
 * <pre>{@code
 * DocumentSummary read = reader.read(file, "application/pdf", 1, page -> keep(page));
 * byte[] small = reader.picture(again, read.mediaType(), 1, 240);
 * }</pre>
 *
 * <p>{@link org.healthstead.platform.api.documents.DocumentService} keeps files as documents of a record;
 * {@link org.healthstead.platform.api.documents.EntryFiles} finds the files of any entry.
 *
 * <p>Words that were recognised in a picture are never more than a help to find the page: "≥ 60" may be read as "= 60".
 * No value is made of them without a person's yes.
 *
 * <p>For our own core bundles only: not in the SDK, and never wired to a plugin.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.platform.api.documents;
