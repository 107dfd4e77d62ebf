// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.SourceStatement;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;

/** Takes over what a source says of an entry that a person wrote, or keeps what the person wrote. */
final class SourceStatementAction implements Action {

    private final UiServices services;

    SourceStatementAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        EntryId entry = EntryId.parse(path.group(1));
        EntryStore entries = services.entries();
        String page = page(path);
        if (request.getParameter("take") != null) {
            int seen = SeenVersion.of(request.getParameter("version"));
            take(entry, seen, SeenVersion.of(request.getParameter("take")), request, caller);
            Routes.seeOther(response, Addresses.with(page, "done", "taken"));
        } else if (request.getParameter("keep") != null) {
            entries.declineStatement(entry, SeenVersion.of(request.getParameter("keep")), caller);
            Routes.seeOther(response, Addresses.with(page, "done", "kept"));
        } else {
            entries.reconsiderStatement(entry, SeenVersion.of(request.getParameter("ask")), caller);
            Routes.seeOther(response, page);
        }
    }

    private void take(EntryId entry, int seen, int statement, HttpServletRequest request, Caller caller) {
        SourceStatement says = services.entries()
                .sourceStatement(entry, caller)
                .filter(each -> each.entry().version() == statement)
                .orElseThrow(SeenVersion::outOfDate);
        Messages messages = Messages.of(SourceStatementAction.class, Languages.of(request, services));
        services.entries().update(entry, seen, says.entry().body(), messages.get("entry.says.reason"), caller);
    }
}
