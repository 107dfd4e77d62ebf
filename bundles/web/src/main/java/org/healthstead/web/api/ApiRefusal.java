// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.api;

import java.util.Optional;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.web.gate.Refusal;

/** A call that cannot be answered, with its HTTP status. */
final class ApiRefusal extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Optional<String> parameter;

    private ApiRefusal(Refusal refusal, Optional<String> parameter) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.parameter = parameter;
    }

    Refusal refusal() {
        return refusal;
    }

    /** The parameter or member that is wrong, if it is one. */
    Optional<String> parameter() {
        return parameter;
    }

    static ApiRefusal of(ProblemCode code, String detail) {
        return new ApiRefusal(Refusal.of(code, detail), Optional.empty());
    }

    /** With a status of its own, where one code has several. */
    static ApiRefusal of(int status, ProblemCode code, String detail) {
        return new ApiRefusal(Refusal.of(status, code, detail), Optional.empty());
    }

    /** A part of the server is not there just now. */
    static ApiRefusal notNow() {
        return new ApiRefusal(
                Refusal.of(ProblemCode.API_STARTING, "This part of the server is starting or stopped: try again.")
                        .with("Retry-After", "2"),
                Optional.empty());
    }

    /** A parameter of the query that is wrong; what was sent is not repeated. */
    static ApiRefusal parameter(String name, String wanted) {
        return new ApiRefusal(
                Refusal.of(ProblemCode.API_PARAMETER, "The parameter '" + name + "' is wrong: wanted " + wanted + "."),
                Optional.of(name));
    }

    /** A member of the JSON body that is wrong. */
    static ApiRefusal member(String name, String wanted) {
        return new ApiRefusal(
                Refusal.of(ProblemCode.API_MEMBER, "The member '" + name + "' is wrong: wanted " + wanted + "."),
                Optional.of(name));
    }

    /** Missing, malformed or not for this caller: all the same. */
    static ProblemException notFound(ProblemCode code) {
        return code.problem("").exception();
    }
}
