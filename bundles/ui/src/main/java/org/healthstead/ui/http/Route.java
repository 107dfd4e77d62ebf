// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One address that is no page.
 *
 * @param method {@code GET} or {@code POST}
 * @param path the whole path
 * @param action what happens there
 * @param isOpen whether it answers who is not signed in too
 * @param page the page to which a problem sends the reader back
 */
record Route(String method, Pattern path, Action action, boolean isOpen, Function<MatchResult, String> page) {

    /** An id of a person, a job or an entry. */
    private static final String ID = "([0-9a-fA-F-]{36})";

    /** The name of a plugin. */
    private static final String NAME = "([A-Za-z0-9_.-]{1,200})";

    /** @param path with {@code ID} and {@code NAME} for groups */
    static Route get(String path, Action action, Function<MatchResult, String> page) {
        return new Route("GET", pattern(path), action, false, page);
    }

    /** @param path with {@code ID} and {@code NAME} for groups */
    static Route post(String path, Action action, Function<MatchResult, String> page) {
        return new Route("POST", pattern(path), action, false, page);
    }

    /** The same for who is not signed in too. */
    Route open() {
        return new Route(method, path, action, true, page);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replace("ID", ID).replace("NAME", NAME));
    }

    String pageOf(MatchResult found) {
        return page.apply(found);
    }
}
