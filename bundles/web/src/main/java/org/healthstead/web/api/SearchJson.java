// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.Snippet;

/** The form of a search result. */
final class SearchJson {

    private SearchJson() {}

    static JsonObject of(SearchResult result) {
        JsonObject facets = JsonObject.builder()
                .put("type", facet(result.types()))
                .put("year", facet(result.years()))
                .put("source", facet(result.sources()))
                .build();
        return JsonObject.builder()
                .put("total", result.total())
                .put("tookMillis", result.tookMillis())
                .put(
                        "hits",
                        JsonArray.of(result.hits().stream().map(SearchJson::hit).toList()))
                .put("facets", facets)
                .put("answer", JsonNull.NULL)
                .put("didYouMean", JsonValues.text(result.didYouMean()))
                .put("cursor", JsonValues.text(result.cursor()))
                .put("complete", result.complete())
                .build();
    }

    private static JsonObject hit(SearchHit hit) {
        return JsonObject.builder()
                .put("id", hit.id().toString())
                .put("person", hit.person().toString())
                .put("type", hit.type())
                .put("title", JsonValues.text(hit.title()))
                .put("date", JsonValues.text(hit.date()))
                .put("negated", hit.negated())
                .put("why", hit.why())
                .put("snippet", snippet(hit.snippet()))
                .build();
    }

    private static JsonObject snippet(Snippet snippet) {
        List<JsonArray> spans = snippet.spans().stream()
                .map(span -> JsonArray.of(JsonNumber.of(span.from()), JsonNumber.of(span.to())))
                .toList();
        return JsonObject.builder()
                .put("text", snippet.text())
                .put("spans", JsonArray.of(spans))
                .build();
    }

    private static JsonArray facet(List<FacetCount> counts) {
        return JsonArray.of(counts.stream()
                .map(count -> JsonObject.builder()
                        .put("value", count.value())
                        .put("label", count.label())
                        .put("count", count.count())
                        .build())
                .toList());
    }
}
