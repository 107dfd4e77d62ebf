// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;

/** One address that is no page. */
interface Route {

    /** {@code GET} or {@code POST}. */
    String method();

    /** Whether it answers who is not signed in too; the caller is then null. */
    default boolean isOpen() {
        return false;
    }

    /** The whole path. */
    Pattern path();

    /**
     * Answers a request.
     *
     * @param path groups of the path
     * @param caller who asks; null when nobody is signed in, which only an {@link #isOpen} route ever sees
     * @throws org.healthstead.api.problem.ProblemException shown on the page that {@link #pageOf} names
     */
    void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException;

    /** The page to which a problem sends the reader back. */
    String pageOf(MatchResult path);
}
