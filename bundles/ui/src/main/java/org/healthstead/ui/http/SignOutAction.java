// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.ContainerSession;
import org.healthstead.ui.context.UiServices;

/** Ends the session. */
final class SignOutAction implements Action {

    private final UiServices services;

    SignOutAction(UiServices services) {
        this.services = services;
    }

    @Override
    public void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(services.cookies().name())) {
                    services.authentication().signOut(cookie.getValue());
                }
            }
        }
        ContainerSession.end(request);
        response.addHeader("Set-Cookie", services.cookies().end());
        Routes.seeOther(response, Addresses.SIGN_IN);
    }
}
