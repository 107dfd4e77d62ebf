// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.healthstead.web.route.RouteMatch;

/** One condition that a request must meet. Reads head and address only, never the body. Safe for several threads. */
interface Guard {

    /**
     * Empty when the request may go on.
     *
     * @param match what the table of addresses says about it
     */
    Optional<Refusal> check(HttpServletRequest request, RouteMatch match);
}
