// SPDX-License-Identifier: Apache-2.0
/**
 * Full-text search.
 *
 * <pre>{@code
 * SearchResult result = search.search(SearchQuery.of("ferritin", 20).in(person), caller);
 * }</pre>
 *
 * <p>{@link org.healthstead.api.search.SearchService} answers a {@link org.healthstead.api.search.SearchQuery} with
 * hits, exact counts, and {@link org.healthstead.api.search.Snippet}s: plain text with the offsets of what matched. A
 * page escapes the text and marks the places.
 *
 * <p>To make more words of an entry searchable, implement {@link org.healthstead.api.search.FieldContribution} and
 * register it as an OSGi service. A contribution only adds words; it takes none away.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.search;
