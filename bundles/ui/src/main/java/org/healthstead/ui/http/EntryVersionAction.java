// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.UiServices;

/**
 * Makes a new version of an entry that says what an earlier one said, or takes that back; unless the entry was changed
 * since the reader saw it.
 */
final class EntryVersionAction implements Action {

    private final UiServices services;

    EntryVersionAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        EntryId entry = EntryId.parse(path.group(1));
        String undone = request.getParameter("undo");
        if (undone != null) {
            int seen = SeenVersion.of(undone);
            goBack(entry, seen, seen - 1, request, caller);
            Routes.seeOther(response, page(path));
        } else {
            int to = SeenVersion.of(request.getParameter("to"));
            goBack(entry, SeenVersion.of(request.getParameter("version")), to, request, caller);
            Routes.seeOther(response, Addresses.with(page(path), "done", "back"));
        }
    }

    private void goBack(EntryId entry, int seen, int to, HttpServletRequest request, Caller caller) {
        JsonObject body =
                services.entries().find(entry, to, caller).map(Entry::body).orElseThrow(SeenVersion::outOfDate);
        services.entries().update(entry, seen, body, reason(to, request, services), caller);
    }

    /** Kept in the words of who does it, as a reason that they write themselves. */
    static String reason(int version, HttpServletRequest request, UiServices services) {
        return Messages.of(EntryVersionAction.class, Languages.of(request, services))
                .get("entry.back.reason", version);
    }
}
