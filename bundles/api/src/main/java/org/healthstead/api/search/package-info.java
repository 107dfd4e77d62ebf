// SPDX-License-Identifier: Apache-2.0
/**
 * Finding entries.
 *
 * <p>{@link org.healthstead.api.search.SearchService} answers a {@link org.healthstead.api.search.SearchQuery} with
 * hits, exact counts and {@link org.healthstead.api.search.Snippet}s: plain text with offsets, never markup. Plugins
 * add words with a {@link org.healthstead.api.search.FieldContribution}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.healthstead.api.search;
