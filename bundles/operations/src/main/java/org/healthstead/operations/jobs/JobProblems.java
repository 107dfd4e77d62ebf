// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.Problem.Kind;

/** Every refusal of the job engine, in one place. */
final class JobProblems {

    private JobProblems() {}

    static Problem notFound() {
        return Problem.of("HS-JOB-NOT-FOUND", Kind.NOT_FOUND, "There is no such job.");
    }

    static Problem state() {
        return Problem.of(
                "HS-JOB-STATE", Kind.CONFLICT, "The job is queued or running. Wait until it has ended, or cancel it.");
    }

    static Problem notYours() {
        return Problem.of(
                "HS-ACCESS-FORBIDDEN", Kind.FORBIDDEN, "You may see this job, but not stop it: it changes the record.");
    }

    static Problem accountGone() {
        return Problem.of(
                "HS-JOB-ACCOUNT",
                Kind.CONFLICT,
                "The account that asked for this is disabled or gone. Ask again with another account.");
    }

    static Problem internal(String reference) {
        return Problem.of(
                "HS-JOB-INTERNAL",
                Kind.INTERNAL,
                "Something went wrong in the server; what was stored before stays. The log says more under the"
                        + " reference " + reference + ".",
                reference);
    }
}
