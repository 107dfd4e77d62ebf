// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Body;
import org.healthstead.web.route.RouteMatch;

/** Refuses a body of another type than the address takes. Pages look at their forms themselves. */
final class BodyGuard implements Guard {

    private static final Set<String> JSON_TYPES = Set.of("application/json", "application/fhir+json");

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        Body wanted = match.route().body();
        if (wanted == Body.JSON && !isJson(request)) {
            return Optional.of(
                    Refusal.of(ProblemCode.API_MEDIA_TYPE, "Wanted a body of Content-Type application/json in UTF-8."));
        }
        if (wanted == Body.FILE && mediaType(request).startsWith("multipart/")) {
            return Optional.of(Refusal.of(
                    ProblemCode.API_MEDIA_TYPE,
                    "Send the file itself as the body (curl: --data-binary @FILE), not a form around it."));
        }
        if ((wanted == Body.JSON || wanted == Body.FILE) && isCoded(request)) {
            return Optional.of(
                    Refusal.of(ProblemCode.API_CODING, "A body with Content-Encoding is not taken: send it plain."));
        }
        return Optional.empty();
    }

    private static boolean isJson(HttpServletRequest request) {
        String charset = request.getCharacterEncoding();
        return JSON_TYPES.contains(mediaType(request)) && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }

    private static boolean isCoded(HttpServletRequest request) {
        String coding = request.getHeader("Content-Encoding");
        return coding != null && !coding.equalsIgnoreCase("identity");
    }

    /** Without parameters, in lower case; empty when none is given. */
    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
