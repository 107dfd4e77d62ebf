// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** One condition that a request must meet. Reads head and address only, never the body. Safe for several threads. */
interface Guard {

    /** Empty when the request may go on. */
    Optional<Refusal> check(HttpServletRequest request);
}
