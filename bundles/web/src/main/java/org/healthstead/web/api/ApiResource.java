// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.List;

/** What is served below one first word of {@code /api/v1}. Registered as a service; safe for several threads. */
interface ApiResource {

    /** The first words of its paths. */
    List<String> names();

    List<Route> routes();
}
