// SPDX-License-Identifier: Apache-2.0
/**
 * The page of search results: each hit with the matching words marked, its value, why it was found, and links to narrow
 * the search.
 *
 * <p>{@link org.healthstead.ui.search.SearchPage} asks the {@link org.healthstead.api.search.SearchService} and reads
 * the lines of the hits. {@link org.healthstead.ui.search.SearchHits} writes the hits,
 * {@link org.healthstead.ui.search.SearchFacets} the links. Snippets are plain text with offsets, so all text is
 * escaped here.
 */
package org.healthstead.ui.search;
