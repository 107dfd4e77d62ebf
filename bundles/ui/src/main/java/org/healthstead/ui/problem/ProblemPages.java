// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.problem;

import org.apache.wicket.markup.html.WebPage;
import org.healthstead.api.problem.Problem;
import org.healthstead.ui.context.UiShell;

/** The page that shows a problem: in the frame for who is signed in, else in the one of the sign-in page. */
public final class ProblemPages {

    private ProblemPages() {}

    /** @param reference of the log line; empty when there is none */
    public static WebPage of(Problem problem, String reference) {
        return UiShell.get().findCaller().isPresent()
                ? new ProblemPage(problem, reference)
                : new DoorProblemPage(problem, reference);
    }

    public static int status(Problem.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            case NO_SPACE -> 507;
        };
    }
}
