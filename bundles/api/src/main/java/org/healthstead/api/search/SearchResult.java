// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a search. Counts include exactly what the caller may see.
 *
 * @param total all hits, exact
 * @param hits this page, best first
 * @param types hits by FHIR resource type, the most frequent first
 * @param years hits by year, newest first
 * @param sources hits by source, the most frequent first
 * @param didYouMean another spelling that finds more, when few or no entries were found
 * @param cursor where the next page begins; empty on the last page
 * @param complete true when the search covered every change that was committed before it began; false while the index
 *     is being rebuilt or catching up, when more may be found later
 * @param tookMillis time spent in the service
 */
public record SearchResult(
        long total,
        List<SearchHit> hits,
        List<FacetCount> types,
        List<FacetCount> years,
        List<FacetCount> sources,
        Optional<String> didYouMean,
        Optional<String> cursor,
        boolean complete,
        long tookMillis) {

    public SearchResult {
        hits = List.copyOf(hits);
        types = List.copyOf(types);
        years = List.copyOf(years);
        sources = List.copyOf(sources);
        Objects.requireNonNull(didYouMean, "didYouMean");
        Objects.requireNonNull(cursor, "cursor");
    }
}
