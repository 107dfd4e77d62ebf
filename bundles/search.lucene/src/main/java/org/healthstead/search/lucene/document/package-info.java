// SPDX-License-Identifier: Apache-2.0
/**
 * Turns an entry into a Lucene document.
 *
 * <p>{@link org.healthstead.search.lucene.document.EntryReader} goes through the resource and collects what a person
 * can read, as {@link org.healthstead.search.lucene.document.Passage passages}: title, value, names of codes, notes,
 * narrative, documents, people. The catalogue of kinds says what a member is to a search. It leaves out ids, addresses,
 * dates, data, and text that has already occurred. {@link org.healthstead.search.lucene.document.EntryDocuments} makes
 * the document; {@link org.healthstead.search.lucene.document.Fields} lists its fields.
 * {@link org.healthstead.search.lucene.document.StoredEntry} is the stored part, which a hit needs to be shown.
 */
package org.healthstead.search.lucene.document;
