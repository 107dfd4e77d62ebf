// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.MatchResult;
import org.healthstead.api.access.Caller;

/** What happens at an address that is no page. Used by several threads. */
@FunctionalInterface
interface Action {

    /**
     * Answers a request.
     *
     * @param path groups of the path
     * @param caller who asks; null when nobody is signed in, which only an action behind an open {@link Route} ever
     *     sees
     * @throws org.healthstead.api.problem.ProblemException shown on the page that {@link Route#pageOf} names
     */
    void handle(MatchResult path, HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException;
}
