// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactStore;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /facts}: what several sources say about the same thing. A fact is named by any of its entries. */
@Component(service = ApiResource.class)
public final class FactsResource implements ApiResource {

    private final FactStore facts;

    @Activate
    public FactsResource(@Reference FactStore facts) {
        this.facts = facts;
    }

    @Override
    public Map<Route, Action> actions() {
        return Map.of(
                Route.FACTS_FIND, this::find,
                Route.FACTS_JOIN, this::join,
                Route.FACTS_SPLIT, this::split,
                Route.FACTS_REJECT, this::reject,
                Route.FACTS_UNDO, this::undo);
    }

    private ApiAnswer find(ApiCall call) {
        return answer(Ids.entry(call.path("id")), call);
    }

    private ApiAnswer answer(EntryId entry, ApiCall call) {
        return ApiAnswer.ok(FactJson.of(facts.find(entry, call.caller()), facts.decisions(entry, call.caller())));
    }

    private ApiAnswer join(ApiCall call) throws IOException {
        EntryId entry = Ids.entry(call.path("id"));
        facts.join(entry, other(call), call.caller());
        return answer(entry, call);
    }

    private ApiAnswer reject(ApiCall call) throws IOException {
        EntryId entry = Ids.entry(call.path("id"));
        facts.reject(entry, other(call), call.caller());
        return answer(entry, call);
    }

    private static EntryId other(ApiCall call) throws IOException {
        return new BodyMembers(call.json(), Set.of("with"))
                .text("with")
                .map(Ids::entry)
                .orElseThrow(() -> ApiRefusal.member("with", "the id of an entry"));
    }

    private ApiAnswer split(ApiCall call) {
        EntryId entry = Ids.entry(call.path("id"));
        facts.split(entry, call.caller());
        return answer(entry, call);
    }

    private ApiAnswer undo(ApiCall call) {
        EntryId entry = Ids.entry(call.path("id"));
        facts.undo(entry, number(call.path("decision"), entry), call.caller());
        return answer(entry, call);
    }

    private static long number(String text, EntryId entry) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw ProblemCode.FACT_UNCHANGED
                    .problem("There is no such decision.", entry.toString())
                    .exception();
        }
        return Long.parseLong(text);
    }
}
