// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.TreeSet;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.RouteMatch;

/** Refuses a method that the address does not take, and names those that it takes. */
final class MethodGuard implements Guard {

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        if (match.refused().isEmpty()) {
            return Optional.empty();
        }
        String allowed = String.join(", ", new TreeSet<>(match.refused()));
        ProblemCode code = match.route().isApi() ? ProblemCode.API_METHOD : ProblemCode.WEB_METHOD;
        return Optional.of(Refusal.of(code, "This address takes other methods: " + allowed + ".")
                .with("Allow", allowed));
    }
}
