// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import org.healthstead.platform.api.problem.ProblemCode;

/** What an error means that a servlet or the dispatcher only gave a number to. */
final class ContainerErrors {

    private ContainerErrors() {}

    static Refusal of(int status) {
        return switch (status) {
            case 403 -> Refusal.of(ProblemCode.WEB_FORBIDDEN, "This is not allowed.");
            case 404 -> Refusal.of(ProblemCode.NOT_FOUND, "There is nothing at this address, or it is not for you.");
            case 405 -> Refusal.of(ProblemCode.WEB_METHOD, "This method is not served here.");
            case 413 -> Refusal.of(ProblemCode.WEB_TOO_LARGE, "The body is too large.");
            case 503 ->
                Refusal.of(ProblemCode.WEB_UNAVAILABLE, "Not now: try again in a moment.")
                        .with("Retry-After", "2");
            default ->
                status < 500
                        ? Refusal.of(status, ProblemCode.WEB_REQUEST, "The request cannot be answered as it is.")
                        : Refusal.of(status, ProblemCode.INTERNAL, "Something went wrong here; the log has more.");
        };
    }
}
