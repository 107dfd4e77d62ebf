// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.SameSite;
import org.healthstead.ui.context.Themes;
import org.healthstead.ui.context.UiServices;

/** Keeps the theme that the reader chose and leads back to where they were. */
final class ThemeAction implements Action {

    private final UiServices services;

    ThemeAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        String theme = request.getParameter("theme");
        response.addHeader("Set-Cookie", Themes.cookie(theme));
        if (Themes.isKnown(theme)) {
            services.preferences()
                    .find()
                    .ifPresent(store ->
                            KeptPreferences.change(caller.account(), store, chosen -> chosen.withTheme(theme)));
        }
        String next = request.getParameter("next");
        Routes.seeOther(response, next == null ? Addresses.HOME : SameSite.path(next));
    }
}
