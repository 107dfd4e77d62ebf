// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsents;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.consents.ConsentsPage;
import org.healthstead.ui.context.UiServices;

/** Allows a plugin what it asks for, or takes that back. */
final class ConsentAction implements Action {

    private final UiServices services;

    ConsentAction(UiServices services) {
        this.services = services;
    }

    static String page(MatchResult path) {
        return ConsentsPage.address(PersonId.parse(path.group(1)));
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        PluginConsents consents = services.consents().require();
        PersonId person = PersonId.parse(path.group(1));
        String plugin = String.valueOf(request.getParameter("plugin"));
        switch (String.valueOf(request.getParameter("do"))) {
            case "give" -> consents.give(plugin, person, caller);
            case "take" -> consents.take(plugin, person, caller);
            default ->
                throw ProblemCode.UI_ACTION.problem("There is no such button.").exception();
        }
        Routes.seeOther(response, page(path));
    }
}
