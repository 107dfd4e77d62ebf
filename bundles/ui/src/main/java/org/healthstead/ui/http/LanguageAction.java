// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Languages;
import org.healthstead.ui.context.SameSite;
import org.healthstead.ui.context.UiServices;

/** Changes the language ({@code language}) and goes back to where one was ({@code next}). Open to everybody. */
final class LanguageAction implements Action {

    private final UiServices services;

    LanguageAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        String language = String.valueOf(request.getParameter("language"));
        if (!Languages.SPOKEN.contains(language)) {
            throw ProblemCode.UI_ACTION.problem("There is no such language.").exception();
        }
        Languages.keep(language, response, services);
        if (caller != null) {
            services.preferences()
                    .find()
                    .ifPresent(store ->
                            KeptPreferences.change(caller.account(), store, chosen -> chosen.withLanguage(language)));
        }
        Routes.seeOther(response, SameSite.pathOrDoor(String.valueOf(request.getParameter("next"))));
    }
}
