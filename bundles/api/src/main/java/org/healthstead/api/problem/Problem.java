// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.problem;

import java.util.List;
import java.util.Objects;

/**
 * What went wrong, for a person and for a program.
 *
 * <p>The text is a message key: the edge (a page, an API, the command line) translates {@code problem.<code>} with the
 * arguments. {@code detail} is the English sentence for logs of a caller's own program and for API clients; like the
 * arguments it may hold what the caller sent, so it is never logged.
 *
 * @param code stable, {@code HS-<AREA>-<NAME>}, for example {@code HS-IMPORT-NOT-JSON}
 * @param kind what a caller can do about it
 * @param detail one or more English sentences: what was got, what was wanted, what to do
 * @param arguments values for the placeholders of the message, may be empty
 */
public record Problem(String code, Kind kind, String detail, List<String> arguments) {

    /** How an edge answers. */
    public enum Kind {
        /** The input is wrong: HTTP 400 or 422. */
        INVALID,
        /** Nobody is signed in, or the secret is wrong: 401. */
        UNAUTHENTICATED,
        /** The function is not for this caller: 403. What may not be seen is {@link #NOT_FOUND}. */
        FORBIDDEN,
        /** Missing, or not for this caller to see: 404. */
        NOT_FOUND,
        /** The state has changed meanwhile, or does not allow it: 409 or 412. */
        CONFLICT,
        /** Larger than a limit: 413. */
        TOO_LARGE,
        /** Too many attempts: 429. */
        TOO_MANY,
        /** No room on the disk: 507. */
        NO_SPACE,
        /** Not now: a part is starting, stopped or not built: 503. */
        UNAVAILABLE,
        /** Our fault: 500. */
        INTERNAL
    }

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
        arguments = List.copyOf(arguments);
    }

    public static Problem of(String code, Kind kind, String detail, String... arguments) {
        return new Problem(code, kind, detail, List.of(arguments));
    }

    /** The problem as an exception. */
    public ProblemException exception() {
        return new ProblemException(this, null);
    }

    /** The problem as an exception with the cause that a developer needs. */
    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
