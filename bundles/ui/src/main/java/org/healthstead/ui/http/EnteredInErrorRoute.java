// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.EntryId;
import org.healthstead.ui.UiServices;
import org.healthstead.ui.api.Addresses;

/** Marks an entry as entered in error, unless it was changed since the reader saw it. */
final class EnteredInErrorRoute implements Route {

    private static final Pattern PATH = Pattern.compile("/entry/" + Routes.ID + "/error");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final UiServices services;

    EnteredInErrorRoute(UiServices services) {
        this.services = services;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public Pattern path() {
        return PATH;
    }

    @Override
    public String pageOf(MatchResult path) {
        return Addresses.entry(EntryId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        String seen = String.valueOf(request.getParameter("version"));
        if (!VERSION.matcher(seen).matches()) {
            throw Problem.of("HS-UI-ACTION", Problem.Kind.INVALID, "The version is missing.")
                    .exception();
        }
        services.entries().markEnteredInError(EntryId.parse(path.group(1)), Integer.parseInt(seen), caller);
        Routes.seeOther(response, pageOf(path));
    }
}
