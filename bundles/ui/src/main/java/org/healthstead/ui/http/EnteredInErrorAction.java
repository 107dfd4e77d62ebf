// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Marks an entry as entered in error, or takes that back, unless it was changed since the reader saw it. */
final class EnteredInErrorAction implements Action {

    private final UiServices services;

    EnteredInErrorAction(UiServices services) {
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
            undo(entry, SeenVersion.of(undone), request, caller);
            Routes.seeOther(response, page(path));
        } else {
            int seen = SeenVersion.of(request.getParameter("version"));
            String reason = Objects.requireNonNullElse(request.getParameter("reason"), "");
            services.entries().markEnteredInError(entry, seen, reason, caller);
            Routes.seeOther(response, Addresses.with(page(path), "done", "error"));
        }
    }

    /** Brings back what the entry said before, unless it was changed since it was marked. */
    private void undo(EntryId entry, int marked, HttpServletRequest request, Caller caller) {
        EntryStore entries = services.entries();
        boolean isMark = entries.versions(entry, caller).stream()
                .anyMatch(version ->
                        version.version() == marked && version.operation() == EntryVersion.Operation.ENTERED_IN_ERROR);
        JsonObject before = entries.find(entry, marked - 1, caller)
                .filter(found -> isMark)
                .map(Entry::body)
                .orElseThrow(SeenVersion::outOfDate);
        entries.update(entry, marked, before, EntryVersionAction.reason(marked - 1, request, services), caller);
    }
}
