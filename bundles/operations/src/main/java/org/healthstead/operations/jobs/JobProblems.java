// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.problem.ProblemCode;

/** Every refusal of the job engine, in one place. */
final class JobProblems {

    private JobProblems() {}

    static Problem notFound() {
        return ProblemCode.JOB_NOT_FOUND.problem("There is no such job.");
    }

    static Problem state() {
        return ProblemCode.JOB_STATE.problem("The job is queued or running. Wait until it has ended, or cancel it.");
    }

    static Problem notYours() {
        return ProblemCode.ACCESS_FORBIDDEN.problem("You may see this job, but not stop it: it changes the record.");
    }

    static Problem accountGone() {
        return ProblemCode.JOB_ACCOUNT.problem(
                "The account that asked for this is disabled or gone. Ask again with another account.");
    }

    static Problem internal(String reference) {
        return ProblemCode.JOB_INTERNAL.problem(
                "Something went wrong in the server; what was stored before stays. The log says more under the"
                        + " reference " + reference + ".",
                reference);
    }
}
