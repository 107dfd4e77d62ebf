// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Why a request does not pass.
 *
 * @param status HTTP status
 * @param code stable, {@code HS-...}
 * @param detail English sentences for a program's log: what was got, what was wanted, what to do
 * @param headers further headers of the answer, may be empty
 */
public record Refusal(int status, String code, String detail, Map<String, String> headers) {

    /** What is missing and what may not be seen differ in nothing, whatever a service said. */
    private static final String NOTHING = "There is nothing of this id, or it is not for you to see.";

    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
        headers = Map.copyOf(headers);
    }

    /** With the status that the catalogue has for the code. */
    public static Refusal of(ProblemCode code, String detail) {
        return of(code.httpStatus().orElseThrow(), code, detail);
    }

    /** With a status of its own, where one code has several. */
    public static Refusal of(int status, ProblemCode code, String detail) {
        return new Refusal(status, code.code(), detail, Map.of());
    }

    /** The answer to a problem that a service has named. */
    public static Refusal of(Problem problem) {
        int status = ProblemCode.httpStatus(problem);
        Refusal refusal = new Refusal(status, problem.code(), status == 404 ? NOTHING : problem.detail(), Map.of());
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

    /** Leads a browser elsewhere. */
    static Refusal redirect(ProblemCode code, String location) {
        return of(HttpServletResponse.SC_SEE_OTHER, code, "").with("Location", location);
    }

    public Refusal with(String header, String value) {
        return new Refusal(status, code, detail, Map.of(header, value));
    }
}
