// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.problem;

import java.util.List;
import java.util.Objects;

/**
 * What went wrong, for a person and for a program.
 *
 * <p>A page or the command line translates the message key {@code problem.<code>} and fills in the arguments. API
 * clients get {@code detail}. Both {@code detail} and the arguments may repeat what the caller sent, so neither is ever
 * logged.
 *
 * @param code stable, {@code HS-<AREA>-<NAME>}, for example {@code HS-IMPORT-NOT-JSON}
 * @param kind what a caller can do about it
 * @param detail one or more English sentences: what was got, what was wanted, what to do
 * @param arguments values for the placeholders of the message; may be empty
 */
public record Problem(String code, Kind kind, String detail, List<String> arguments) {

    /** What a caller can do about it. Decides the HTTP status. */
    public enum Kind {
        /** The input is wrong: HTTP 400 or 422. */
        INVALID,
        /** Nobody is signed in, or the password or token is wrong: 401. */
        UNAUTHENTICATED,
        /** This caller may not do that: 403. What a caller may not even see is {@link #NOT_FOUND}. */
        FORBIDDEN,
        /** It does not exist, or this caller may not see it: 404. */
        NOT_FOUND,
        /** The state does not allow it, or has changed since the caller looked: 409 or 412. */
        CONFLICT,
        /** It is larger than a limit: 413. */
        TOO_LARGE,
        /** Too many attempts: 429. */
        TOO_MANY,
        /** The disk is full: 507. */
        NO_SPACE,
        /** Not now: a part of the server is starting, stopped or not built yet: 503. */
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

    /** The problem as an exception, with the cause for a developer. */
    public ProblemException exception(Throwable cause) {
        return new ProblemException(this, cause);
    }
}
