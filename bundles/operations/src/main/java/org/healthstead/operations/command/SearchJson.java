// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNull;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.json.JsonString;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.TextSpan;

/** A search result in the form of {@code GET /api/v1/search}. */
final class SearchJson {

    private SearchJson() {}

    static JsonObject of(SearchResult result) {
        return JsonObject.builder()
                .put("total", result.total())
                .put("tookMillis", result.tookMillis())
                .put(
                        "hits",
                        JsonArray.of(result.hits().stream().map(SearchJson::hit).toList()))
                .put(
                        "facets",
                        JsonObject.builder()
                                .put("type", facet(result.types()))
                                .put("year", facet(result.years()))
                                .put("source", facet(result.sources()))
                                .build())
                .put("answer", JsonNull.NULL)
                .put("didYouMean", text(result.didYouMean()))
                .put("cursor", text(result.cursor()))
                .put("complete", result.complete())
                .build();
    }

    private static JsonObject hit(SearchHit hit) {
        return JsonObject.builder()
                .put("id", hit.id().toString())
                .put("person", hit.person().toString())
                .put("type", hit.type())
                .put("title", text(hit.title()))
                .put("date", text(hit.date().map(PartialDate::text)))
                .put("negated", hit.negated())
                .put("why", hit.why())
                .put(
                        "snippet",
                        JsonObject.builder()
                                .put("text", hit.snippet().text())
                                .put("spans", spans(hit.snippet().spans()))
                                .build())
                .build();
    }

    private static JsonArray spans(List<TextSpan> spans) {
        return JsonArray.of(spans.stream()
                .map(span -> JsonArray.of(JsonNumber.of(span.from()), JsonNumber.of(span.to())))
                .toList());
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

    private static Json text(Optional<String> text) {
        return text.<Json>map(JsonString::new).orElse(JsonNull.NULL);
    }
}
