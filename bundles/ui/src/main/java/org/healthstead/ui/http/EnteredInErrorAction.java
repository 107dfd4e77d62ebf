// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Marks an entry as entered in error, or takes that back, unless it was changed since the reader saw it. */
final class EnteredInErrorAction implements Action {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

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
            undo(entry, version(undone), caller);
            Routes.seeOther(response, page(path));
        } else {
            services.entries().markEnteredInError(entry, version(request.getParameter("version")), caller);
            Routes.seeOther(response, Addresses.with(page(path), "done", "error"));
        }
    }

    /** Brings back what the entry said before, unless it was changed since it was marked. */
    private void undo(EntryId entry, int marked, Caller caller) {
        EntryStore entries = services.entries();
        boolean isMark = entries.versions(entry, caller).stream()
                .anyMatch(version ->
                        version.version() == marked && version.operation() == EntryVersion.Operation.ENTERED_IN_ERROR);
        JsonObject before = entries.find(entry, marked - 1, caller)
                .filter(found -> isMark)
                .map(Entry::body)
                .orElseThrow(EnteredInErrorAction::outOfDate);
        entries.update(entry, marked, before, caller);
    }

    private static int version(String text) {
        if (text == null || !VERSION.matcher(text).matches()) {
            throw outOfDate();
        }
        return Integer.parseInt(text);
    }

    private static ProblemException outOfDate() {
        return ProblemCode.UI_ACTION
                .problem("The version is missing, or no such mark.")
                .exception();
    }
}
