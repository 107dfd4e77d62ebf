// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /search} and {@code /suggest}. */
@Component(service = ApiResource.class)
public final class SearchResource implements ApiResource {

    private static final int HITS = 20;
    private static final int SUGGESTIONS = 10;
    private static final int MAX_SUGGESTIONS = 20;
    private static final int MAX_YEAR = 9_999;

    private final SearchService search;

    @Activate
    public SearchResource(@Reference SearchService search) {
        this.search = search;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(Route.SEARCH, this::search, Route.SUGGEST, this::suggest);
    }

    private ApiAnswer search(ApiCall call) {
        Optional<LocalDate> from = DateParameters.from(call);
        Optional<LocalDate> to = DateParameters.to(call);
        Optional<Integer> year = call.query().one("year").map(unused -> call.number("year", 0, 0, MAX_YEAR));
        SearchQuery query = new SearchQuery(
                text(call),
                call.person(),
                type(call),
                year,
                call.query().one("source"),
                from,
                to,
                call.number("limit", HITS, 1, SearchQuery.MAX_LIMIT),
                call.query().one("cursor"));
        TimedResult<SearchResult> found = TimedResult.of(() -> search.search(query, call.caller()));
        return found.in(ApiAnswer.ok(SearchJson.of(found.value())));
    }

    private ApiAnswer suggest(ApiCall call) {
        int limit = call.number("limit", SUGGESTIONS, 1, MAX_SUGGESTIONS);
        List<String> words = search.suggest(text(call), call.person(), limit, call.caller());
        return ApiAnswer.ok(JsonObject.builder()
                .put("suggestions", JsonArray.ofStrings(words))
                .build());
    }

    private static String text(ApiCall call) {
        return call.query()
                .one("q")
                .filter(text -> text.length() <= SearchQuery.MAX_TEXT)
                .orElseThrow(() -> ApiRefusal.parameter(
                        "q",
                        "what to look for, at most " + SearchQuery.MAX_TEXT + " characters; blank finds everything"));
    }

    /** A FHIR R4 resource type; any other is refused rather than found nowhere. */
    static Optional<String> type(ApiCall call) {
        Optional<String> type = call.query().one("type");
        if (type.isPresent() && !ResourceTypes.isKnown(type.get())) {
            throw ApiRefusal.parameter("type", "a FHIR R4 resource type, for example Observation");
        }
        return type;
    }
}
