// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.problem;

/**
 * The exception that services throw for a {@link Problem}. Its message is the code alone, because messages end up in
 * logs; the sentence is in {@link #problem()}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    /** Never null. */
    public Problem problem() {
        return problem == null
                ? Problem.of(getMessage(), Problem.Kind.INTERNAL, "The details were lost on the way.")
                : problem;
    }
}
