// SPDX-License-Identifier: Apache-2.0
/**
 * From an entry to a Lucene document.
 *
 * <p>{@link org.healthstead.search.lucene.document.EntryReader} walks the resource and sorts what a person can read
 * into {@link org.healthstead.search.lucene.document.Passage passages}: title, value, names of codes, notes, narrative,
 * documents, people. It leaves out ids, addresses, dates and data, and what was said already.
 * {@link org.healthstead.search.lucene.document.EntryDocuments} makes the document, whose fields are listed in
 * {@link org.healthstead.search.lucene.document.Fields}; {@link org.healthstead.search.lucene.document.StoredEntry} is
 * what a hit needs to be shown.
 */
package org.healthstead.search.lucene.document;
