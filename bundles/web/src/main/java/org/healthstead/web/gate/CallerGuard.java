// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.web.route.Access;
import org.healthstead.web.route.Reader;
import org.healthstead.web.route.RouteMatch;

/**
 * Finds who asks, and stops everybody who is nobody: programs are told so, people are sent to sign in. A bearer token
 * counts before a cookie; one that is wrong does not fall back to it. Nothing in a query is ever a secret.
 */
final class CallerGuard implements Guard {

    private final Supplier<Authentication> authentication;
    private final String cookieName;

    /** @param authentication gives null while the access bundle is not there */
    CallerGuard(Supplier<Authentication> authentication, String cookieName) {
        this.authentication = authentication;
        this.cookieName = cookieName;
    }

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        request.removeAttribute(RequestAttributes.CALLER);
        boolean open = match.route().access() == Access.OPEN;
        Authentication access = authentication.get();
        if (access == null) {
            return open ? Optional.empty() : Optional.of(starting());
        }
        Optional<Caller> caller = find(request, access);
        caller.ifPresent(known -> request.setAttribute(RequestAttributes.CALLER, known));
        return open || caller.isPresent() ? Optional.empty() : Optional.of(unknown(request, match));
    }

    private Optional<Caller> find(HttpServletRequest request, Authentication access) {
        Optional<String> token = Bearer.of(request);
        return token.isPresent()
                ? token.filter(secret -> !secret.isEmpty()).flatMap(access::token)
                : cookie(request).flatMap(access::session);
    }

    private Optional<String> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(cookieName) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Refusal unknown(HttpServletRequest request, RouteMatch match) {
        boolean wrongToken = Bearer.of(request).isPresent();
        if (!wrongToken && isNavigation(request, match)) {
            return Refusal.redirect(ProblemCode.WEB_SIGN_IN, signIn(request));
        }
        return Refusal.of(
                        ProblemCode.WEB_SIGN_IN,
                        wrongToken
                                ? "The bearer token is not known, or has expired: create a new one."
                                : "Sign in, or send Authorization: Bearer with a token.")
                .with(
                        "WWW-Authenticate",
                        "Bearer realm=\"healthstead\"" + (wrongToken ? ", error=\"invalid_token\"" : ""));
    }

    /** A person who goes to a page, and no part of a page that is fetched. */
    private static boolean isNavigation(HttpServletRequest request, RouteMatch match) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return match.route().reader() != Reader.PROGRAMS
                && (destination == null
                        || destination.equals("document")
                        || destination.equals("empty") && isGet(request) && RefusalWriter.wantsPage(request));
    }

    private static boolean isGet(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean comeBack = isGet(request) && !here.equals("/") && here.startsWith("/") && !here.startsWith("//");
        return comeBack ? "/signin?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8) : "/signin";
    }

    private static Refusal starting() {
        return Refusal.of(ProblemCode.WEB_STARTING, "The server is starting or a part of it is stopped: try again.")
                .with("Retry-After", "2");
    }
}
