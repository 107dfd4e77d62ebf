// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.Body;
import org.healthstead.web.route.RouteMatch;
import org.healthstead.web.settings.WebLimits;

/** Refuses a body that says itself that it is too large, before a byte of it is read. */
final class SizeGuard implements Guard {

    private final WebLimits limits;

    SizeGuard(WebLimits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        long limit = limitFor(request, match);
        if (request.getContentLengthLong() > limit) {
            return Optional.of(tooLarge(limit));
        }
        // The container reads a form by itself, past our own count.
        boolean unknown = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        if (unknown && isForm(request) && match.route().body() != Body.FILE) {
            return Optional.of(Refusal.of(ProblemCode.WEB_LENGTH, "A form must say its Content-Length."));
        }
        return Optional.empty();
    }

    /** Bytes that the body of this request may have. */
    long limitFor(HttpServletRequest request, RouteMatch match) {
        return switch (match.route().body()) {
            case FILE -> limits.uploadBytes();
            case JSON, NONE -> limits.jsonBytes();
            case FORM -> type(request).startsWith("multipart/form-data") ? limits.uploadBytes() : limits.formBytes();
        };
    }

    static Refusal tooLarge(long limit) {
        return Refusal.of(
                        ProblemCode.WEB_TOO_LARGE, "The body is too large: at most " + limit + " bytes are taken here.")
                .with("Connection", "close");
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
