// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.RouteMatch;

/**
 * Refuses messages that two programs on the way could read differently (request smuggling), methods that nobody here
 * serves, and queries that are no text. Jetty refuses most of it before; this holds whatever the engine does.
 */
final class MessageGuard implements Guard {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(Refusal.of(ProblemCode.WEB_METHOD, "This method is not served here.")
                    .with("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS"));
        }
        if (isAmbiguous(request)) {
            return Optional.of(Refusal.of(
                            ProblemCode.WEB_MESSAGE,
                            "The length of the body is not clear: wanted either one Content-Length or"
                                    + " Transfer-Encoding: chunked.")
                    .with("Connection", "close"));
        }
        if (!isText(request.getQueryString())) {
            return Optional.of(Refusal.of(
                    ProblemCode.WEB_QUERY, "The query is not percent-encoded UTF-8: encode it and send it again."));
        }
        return Optional.empty();
    }

    private static boolean isAmbiguous(HttpServletRequest request) {
        List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
        List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
        boolean both = !lengths.isEmpty() && !encodings.isEmpty();
        boolean otherCoding = !encodings.isEmpty()
                && (encodings.size() > 1 || !encodings.get(0).strip().equalsIgnoreCase("chunked"));
        return both || lengths.size() > 1 || otherCoding;
    }

    private static boolean isText(String query) {
        if (query == null) {
            return true;
        }
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
