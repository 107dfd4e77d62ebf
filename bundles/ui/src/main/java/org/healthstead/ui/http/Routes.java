// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.Places;
import org.healthstead.ui.context.UiServices;

/** Chooses the {@link Route} of a request. Safe for several threads. */
public final class Routes {

    /** A person's or job's or entry's id in a path. */
    static final String ID = "([0-9a-fA-F-]{36})";

    private final UiServices services;
    private final List<Route> routes;

    public Routes(UiServices services) {
        this(services, (person, locale) -> List.of());
    }

    /** @param places what the palette can lead to */
    public Routes(UiServices services, Places places) {
        this.services = services;
        routes = List.of(
                new GoRoute(services, places),
                new ThemeRoute(),
                new SignOutRoute(services),
                new LanguageRoute(services),
                new DemoSignInRoute(services),
                new UploadRoute(services),
                new ImportActionRoute(services),
                new EnteredInErrorRoute(services),
                new OriginalRoute(services),
                new PluginInstallRoute(services),
                new PluginActionRoute(services));
    }

    /** True when the request was for a route and has been answered; false when it is for a page. */
    public boolean handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(path);
            if (route.method().equals(request.getMethod()) && matcher.matches()) {
                answer(route, matcher, request, response);
                return true;
            }
        }
        return false;
    }

    private void answer(Route route, Matcher matcher, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String page = route.pageOf(matcher.toMatchResult());
        Caller caller = request.getAttribute(RequestAttributes.CALLER) instanceof Caller known ? known : null;
        if (caller == null && !route.isOpen()) {
            seeOther(response, Addresses.with(Addresses.SIGN_IN, "next", page));
            return;
        }
        try {
            route.handle(matcher.toMatchResult(), request, response, caller);
        } catch (ProblemException e) {
            if (response.isCommitted()) {
                throw new IOException(e.problem().code(), e);
            }
            response.reset();
            String known = services.problems().keep(e.problem(), caller);
            seeOther(response, Addresses.with(page, "problem", e.problem().code(), "said", known));
        }
    }

    /** Sends the browser to a page, as 303 See Other: it fetches the page with GET whatever it sent before. */
    static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
