// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.SameSite;
import org.healthstead.ui.context.Themes;

/** Keeps the theme that the reader chose and leads back to where they were. */
final class ThemeAction implements Action {

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        response.addHeader("Set-Cookie", Themes.cookie(request.getParameter("theme")));
        String next = request.getParameter("next");
        Routes.seeOther(response, next == null ? Addresses.HOME : SameSite.path(next));
    }
}
