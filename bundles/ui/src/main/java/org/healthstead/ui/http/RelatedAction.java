// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.documents.RelatedEntries;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Links a document to an entry that it belongs to, or takes that back. */
final class RelatedAction implements Action {

    private final UiServices services;

    RelatedAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        Entry document = find(path.group(1), caller);
        int seen = SeenVersion.of(request.getParameter("version"));
        String removed = request.getParameter("remove");
        JsonObject body = removed != null
                ? RelatedEntries.without(document.body(), id(removed))
                : linked(document, find(request.getParameter("entry"), caller));
        if (!body.equals(document.body())) {
            services.entries().update(document.id(), seen, body, caller);
        }
        Routes.seeOther(response, page(path) + "#belongs");
    }

    private static JsonObject linked(Entry document, Entry entry) {
        if (!RelatedEntries.isDocument(document.body()) || !document.person().equals(entry.person())) {
            throw notFound();
        }
        String title = entry.projection().title().orElse("");
        return RelatedEntries.with(document.body(), entry.type(), entry.id(), title);
    }

    private Entry find(String id, Caller caller) {
        return services.entries().find(id(id), caller).orElseThrow(RelatedAction::notFound);
    }

    private static EntryId id(String text) {
        try {
            return EntryId.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemCode.ENTRY_NOT_FOUND
                .problem("There is no such entry, or not for you to see.")
                .exception();
    }
}
