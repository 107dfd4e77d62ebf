// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Reader;
import org.healthstead.web.route.RouteMatch;
import org.healthstead.web.settings.ListenAddress;

/**
 * Refuses what another site makes a browser do in a person's name (CSRF). A browser says where a request comes from by
 * {@code Sec-Fetch-Site}, older ones by {@code Origin} or {@code Referer}; who says nothing is refused too.
 *
 * <p>A bearer token is never sent by a browser on its own, so such calls are exempt; so are calls to the API that bring
 * no cookie at all.
 */
final class OriginGuard implements Guard {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** How Wicket writes the address of a listener, for example {@code 3-1.0-form-field}: a GET that acts. */
    private static final Pattern LISTENER = Pattern.compile("(.*&)?[0-9]*-[0-9]*\\.[0-9]*-.+");

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        boolean acts = !READING.contains(request.getMethod()) || isListener(request.getQueryString());
        if (!acts || Bearer.of(request).isPresent() || isWithoutCookie(request, match) || isFromHere(request)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                ProblemCode.WEB_ORIGIN,
                "The request comes from another site, or does not say where it comes from: wanted Sec-Fetch-Site:"
                        + " same-origin, or an Origin equal to this address. Programs use Authorization: Bearer."));
    }

    private static boolean isListener(String query) {
        return query != null && LISTENER.matcher(query).matches();
    }

    private static boolean isWithoutCookie(HttpServletRequest request, RouteMatch match) {
        return request.getHeader("Cookie") == null && match.route().reader() == Reader.PROGRAMS;
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        String origin = request.getHeader("Origin");
        String from = origin == null ? request.getHeader("Referer") : origin;
        return from != null && isSameOrigin(from, request);
    }

    private static boolean isSameOrigin(String from, HttpServletRequest request) {
        try {
            URI uri = URI.create(from);
            return uri.getHost() != null
                    && request.getScheme().equalsIgnoreCase(uri.getScheme())
                    && ListenAddress.bare(uri.getHost()).equals(ListenAddress.bare(request.getServerName()))
                    && port(uri) == request.getServerPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
