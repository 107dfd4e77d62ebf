// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Map;
import org.healthstead.web.route.Route;

/** Serves some routes of {@code /api/v1}. Registered as a service; safe for several threads. */
interface ApiResource {

    /** The same ones every time. */
    Map<Route, Action> actions();
}
