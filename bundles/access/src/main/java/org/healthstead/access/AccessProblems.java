// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.Problem.Kind;
import org.healthstead.api.problem.ProblemException;

/** Every refusal of this bundle, in one place. */
final class AccessProblems {

    private AccessProblems() {}

    static ProblemException unknownCaller() {
        return Problem.of(
                        "HS-ACCESS-CALLER",
                        Kind.UNAUTHENTICATED,
                        "This call comes from nobody that is signed in, or what signed them in has ended. Sign in"
                                + " again.")
                .exception();
    }

    static ProblemException forbidden(String detail) {
        return Problem.of("HS-ACCESS-FORBIDDEN", Kind.FORBIDDEN, detail).exception();
    }

    static ProblemException wrongPassword() {
        return Problem.of(
                        "HS-ACCESS-PASSWORD",
                        Kind.UNAUTHENTICATED,
                        "The name or the password is wrong, or the account is disabled. Check both and try again.")
                .exception();
    }

    static ProblemException slowDown(Duration wait) {
        String seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return Problem.of(
                        "HS-ACCESS-SLOW-DOWN",
                        Kind.TOO_MANY,
                        "Too many attempts. Wait " + seconds + " seconds, then try again.",
                        seconds)
                .exception();
    }

    static ProblemException accountName(String detail) {
        return Problem.of("HS-ACCOUNT-NAME", Kind.INVALID, detail).exception();
    }

    static ProblemException password(String rule, String detail) {
        return Problem.of("HS-ACCOUNT-PASSWORD", Kind.INVALID, detail, rule).exception();
    }

    static ProblemException accountNotFound() {
        return Problem.of("HS-ACCOUNT-NOT-FOUND", Kind.NOT_FOUND, "There is no account of this name. List them.")
                .exception();
    }

    static ProblemException lastAdministrator() {
        return Problem.of(
                        "HS-ACCOUNT-LAST-ADMINISTRATOR",
                        Kind.CONFLICT,
                        "This is the only administrator that can sign in. Make another one first.")
                .exception();
    }

    static ProblemException setUpDone() {
        return Problem.of(
                        "HS-SETUP-DONE",
                        Kind.CONFLICT,
                        "This installation is set up already. Sign in, or reset a password on the command line.")
                .exception();
    }

    static ProblemException setUpCode() {
        return Problem.of(
                        "HS-SETUP-CODE",
                        Kind.FORBIDDEN,
                        "The set-up link is wrong or from an earlier start. Take the one that the server printed last.")
                .exception();
    }

    static ProblemException setUpHousehold() {
        return Problem.of(
                        "HS-SETUP-HOUSEHOLD",
                        Kind.INVALID,
                        "The name of the household is blank or longer than 100 characters. Give a shorter one.")
                .exception();
    }

    static ProblemException tokenScope(String scope) {
        return Problem.of(
                        "HS-TOKEN-SCOPE",
                        Kind.INVALID,
                        "The scope \"" + scope + "\" has a part that cannot be kept to. Wanted: patient/*.rs or"
                                + " patient/*.cruds, with any of the letters c r u d s in this order;"
                                + " or, for a token that is not bound to a"
                                + " person, " + SmartScope.PLUGINS + ".",
                        scope)
                .exception();
    }

    static ProblemException tokenLife(long maxDays) {
        return Problem.of(
                        "HS-TOKEN-LIFE",
                        Kind.INVALID,
                        "A token lives from one second to " + maxDays + " days.",
                        Long.toString(maxDays))
                .exception();
    }

    static ProblemException personNotFound() {
        return Problem.of("HS-PERSON-NOT-FOUND", Kind.NOT_FOUND, "There is no such person.")
                .exception();
    }
}
