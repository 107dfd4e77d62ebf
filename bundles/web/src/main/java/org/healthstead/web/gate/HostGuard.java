// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.route.RouteMatch;
import org.healthstead.web.settings.ListenAddress;

/**
 * Answers only under names that are ours. A page of another site can point its own name at this machine (DNS rebinding)
 * and would then be the same origin to a browser; here it is refused by its name.
 */
final class HostGuard implements Guard {

    private final Set<String> allowed = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));

    HostGuard(Collection<String> more) {
        more.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> allowed.add(ListenAddress.bare(name)));
    }

    @Override
    public Optional<Refusal> check(HttpServletRequest request, RouteMatch match) {
        boolean named = request.getHeader("Host") != null && isAllowed(request.getServerName());
        return named
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ProblemCode.WEB_HOST,
                        "This server does not answer under the name in the Host header. Use its own address, or add the"
                                + " name to allowedHosts in etc/org.healthstead.web.cfg."));
    }

    private boolean isAllowed(String host) {
        return host != null && allowed.contains(ListenAddress.bare(host));
    }
}
