// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.SourceStore.GivenName;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;

/** Gives a source a name, or takes the last one back, unless it was named since the reader saw it. */
final class SourceNameAction implements Action {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private final UiServices services;

    SourceNameAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return Addresses.sources(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        SourceId source = SourceId.parse(path.group(2));
        SourceStore sources = services.sources().require();
        String undone = request.getParameter("undo");
        if (undone != null) {
            int seen = count(undone);
            sources.rename(source, seen, before(path, source, seen, caller), caller);
            Routes.seeOther(response, page(path));
            return;
        }
        String name = request.getParameter("name");
        if (name == null) {
            throw wrong();
        }
        sources.rename(source, count(request.getParameter("seen")), name.strip(), caller);
        Routes.seeOther(response, Addresses.with(page(path), "renamed", source.toString()));
    }

    /** What it was called before its last name. */
    private String before(MatchResult path, SourceId source, int seen, Caller caller) {
        List<GivenName> names = services.sources().require().list(PersonId.parse(path.group(1)), caller).stream()
                .filter(each -> each.ref().id().equals(source))
                .findFirst()
                .orElseThrow(SourceNameAction::wrong)
                .names();
        return seen >= 2 && seen <= names.size() ? names.get(seen - 2).name() : "";
    }

    private static int count(String text) {
        if (text == null || !COUNT.matcher(text).matches()) {
            throw wrong();
        }
        return Integer.parseInt(text);
    }

    private static ProblemException wrong() {
        return ProblemCode.UI_ACTION
                .problem("The name, or how many names there were, is missing.")
                .exception();
    }
}
