// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.util.Map;
import java.util.Set;
import org.healthstead.api.problem.Problem;

/** Which HTTP status a problem of a service has. */
public final class ProblemStatus {

    /** The request is well formed, but what it asks for makes no sense: 422 instead of 400. */
    private static final Set<String> CONTENT =
            Set.of("HS-ENTRY-INVALID", "HS-PERSON-NAME", "HS-IMPORT-EMPTY", "HS-ACCOUNT-NAME", "HS-ACCOUNT-PASSWORD");

    private static final Map<String, Integer> OWN = Map.of("HS-ENTRY-VERSION", 412, "HS-WEB-TOO-SLOW", 408);

    private static final String NOTHING = "There is nothing of this id, or it is not for you to see.";

    private ProblemStatus() {}

    public static int of(Problem problem) {
        Integer own = OWN.get(problem.code());
        if (own != null) {
            return own;
        }
        return switch (problem.kind()) {
            case INVALID -> isContent(problem.code()) ? 422 : 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case NO_SPACE -> 507;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    private static boolean isContent(String code) {
        return CONTENT.contains(code) || code.startsWith("HS-PLUGIN-");
    }

    /**
     * The answer to a problem. What is missing and what may not be seen differ in nothing: the detail is ours, whatever
     * the service said.
     */
    public static Refusal refusal(Problem problem) {
        int status = of(problem);
        Refusal refusal = Refusal.of(status, problem.code(), status == 404 ? NOTHING : problem.detail());
        return switch (status) {
            case 401 -> refusal.with("WWW-Authenticate", "Bearer realm=\"healthstead\"");
            case 429 ->
                refusal.with(
                        "Retry-After",
                        problem.arguments().isEmpty()
                                ? "5"
                                : problem.arguments().get(0));
            case 503 -> refusal.with("Retry-After", "2");
            default -> refusal;
        };
    }
}
