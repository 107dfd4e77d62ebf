// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One method at one address.
 *
 * @param method {@code GET} also answers {@code HEAD}
 * @param pattern segments joined by slashes; {@code {name}} takes any segment
 * @param action what is done
 */
record Route(String method, String pattern, Action action) {

    /** What a route does. May throw a {@code ProblemException} or an {@link ApiRefusal}. */
    interface Action {
        ApiAnswer answer(ApiCall call) throws IOException, InterruptedException;
    }

    static Route get(String pattern, Action action) {
        return new Route("GET", pattern, action);
    }

    static Route post(String pattern, Action action) {
        return new Route("POST", pattern, action);
    }

    static Route put(String pattern, Action action) {
        return new Route("PUT", pattern, action);
    }

    static Route delete(String pattern, Action action) {
        return new Route("DELETE", pattern, action);
    }

    /** The values of the placeholders; empty when the path is another one. */
    Optional<Map<String, String>> match(List<String> path) {
        String[] wanted = pattern.split("/");
        if (wanted.length != path.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                values.put(wanted[i].substring(1, wanted[i].length() - 1), path.get(i));
            } else if (!wanted[i].equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
