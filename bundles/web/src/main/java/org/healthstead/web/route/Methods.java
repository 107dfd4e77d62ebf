// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.route;

import java.util.Set;

/** Methods as the table of addresses names them. */
final class Methods {

    static final Set<String> GET = Set.of("GET", "HEAD");
    static final Set<String> POST = Set.of("POST");
    static final Set<String> PUT = Set.of("PUT");
    static final Set<String> DELETE = Set.of("DELETE");

    /** Whoever serves the address decides. */
    static final Set<String> ANY = Set.of();

    private Methods() {}
}
