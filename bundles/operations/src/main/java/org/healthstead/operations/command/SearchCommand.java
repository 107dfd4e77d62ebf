// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.command;

import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;

/** {@code search QUERY [--person PERSON] [--limit N]}. */
final class SearchCommand implements OperatorCommand {

    private static final int USUAL_LIMIT = 20;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int run(CommandCall call) throws InterruptedException {
        String text = call.allow("--person", "--limit").operand("QUERY");
        SearchQuery query = SearchQuery.of(text, call.number("--limit", 1, SearchQuery.MAX_LIMIT, USUAL_LIMIT));
        Caller caller = call.caller();
        if (call.option("--person").isPresent()) {
            query = query.in(NamedPerson.find(call.required("--person"), caller, call.service(PersonService.class)));
        }
        SearchResult result = call.service(SearchService.class).search(query, caller);
        if (!result.complete()) {
            call.complain("search.incomplete");
        }
        if (call.json()) {
            call.out(SearchJson.of(result));
        } else {
            show(call, result);
        }
        return DONE;
    }

    private static void show(CommandCall call, SearchResult result) {
        for (SearchHit hit : result.hits()) {
            call.say(
                    hit.negated() ? "search.negated-row" : "search.row",
                    hit.date().map(PartialDate::text).orElse("-"),
                    hit.type(),
                    hit.title().orElse("-"),
                    hit.snippet().text().replaceAll("\\s+", " "),
                    hit.id().toString());
        }
        call.say("search.total", Long.toString(result.total()));
        result.didYouMean().ifPresent(better -> call.say("search.did-you-mean", better));
    }
}
