// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The row of the table that a request falls under. Immutable.
 *
 * @param route the row; where {@code refused} says so, one of the address for another method
 * @param values the values of the placeholders of its path, decoded
 * @param refused the methods that the address takes, when that of the request is none of them; else empty
 */
public record RouteMatch(Route route, Map<String, String> values, Set<String> refused) {

    private static final String ATTRIBUTE = RouteMatch.class.getName();
    private static final List<Route> TABLE = List.of(Route.values());

    public RouteMatch {
        values = Map.copyOf(values);
        refused = Set.copyOf(refused);
    }

    /** Looks once for each request. */
    public static RouteMatch of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RouteMatch known) {
            return known;
        }
        String info = request.getPathInfo();
        RouteMatch match = of(request.getMethod(), request.getServletPath() + (info == null ? "" : info));
        request.setAttribute(ATTRIBUTE, match);
        return match;
    }

    /** @param path decoded, as the dispatcher uses it */
    static RouteMatch of(String method, String path) {
        List<String> segments = PathPattern.split(path.startsWith("/") ? path : "/" + path);
        Optional<RouteMatch> other = Optional.empty();
        Set<String> allowed = new TreeSet<>();
        for (Route route : TABLE) {
            boolean isOpenStill = allowed.isEmpty() || !route.isRest();
            Optional<Map<String, String>> values = isOpenStill ? route.match(segments) : Optional.empty();
            if (values.isPresent() && route.takes(method)) {
                return new RouteMatch(route, values.get(), Set.of());
            }
            if (values.isPresent()) {
                allowed.addAll(route.methods());
                other = Optional.of(new RouteMatch(route, values.get(), allowed));
            }
        }
        return other.orElseThrow(() -> new IllegalStateException("no row takes every address"));
    }
}
