// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found. Counts cover exactly what the caller may see.
 *
 * @param total all hits, exact
 * @param hits this page, best first
 * @param types hits by FHIR resource type, most first
 * @param years hits by year, newest first
 * @param sources hits by source, most first
 * @param didYouMean a better spelling, when few or none were found
 * @param cursor where the next page begins; empty on the last
 * @param complete every change that was committed when the search began was looked at; false while the index is being
 *     rebuilt or catches up: more may be found later
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
