// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.problem.ProblemCode;

/** Every refusal of this bundle, in one place. */
final class AccessProblems {

    private AccessProblems() {}

    static ProblemException unknownCaller() {
        return ProblemCode.ACCESS_CALLER
                .problem("This call comes from nobody that is signed in, or what signed them in has ended. Sign in"
                        + " again.")
                .exception();
    }

    static ProblemException forbidden(String detail) {
        return ProblemCode.ACCESS_FORBIDDEN.problem(detail).exception();
    }

    static ProblemException wrongPassword() {
        return ProblemCode.ACCESS_PASSWORD
                .problem("The name or the password is wrong, or the account is disabled. Check both and try again.")
                .exception();
    }

    static ProblemException slowDown(Duration wait) {
        String seconds = Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
        return ProblemCode.ACCESS_SLOW_DOWN
                .problem("Too many attempts. Wait " + seconds + " seconds, then try again.", seconds)
                .exception();
    }

    static ProblemException accountName(String detail) {
        return ProblemCode.ACCOUNT_NAME.problem(detail).exception();
    }

    static ProblemException password(String rule, String detail) {
        return ProblemCode.ACCOUNT_PASSWORD.problem(detail, rule).exception();
    }

    static ProblemException accountNotFound() {
        return ProblemCode.ACCOUNT_NOT_FOUND
                .problem("There is no account of this name. List them.")
                .exception();
    }

    static ProblemException lastAdministrator() {
        return ProblemCode.ACCOUNT_LAST_ADMINISTRATOR
                .problem("This is the only administrator that can sign in. Make another one first.")
                .exception();
    }

    static ProblemException setUpDone() {
        return ProblemCode.SETUP_DONE
                .problem("This installation is set up already. Sign in, or reset a password on the command line.")
                .exception();
    }

    static ProblemException setUpCode() {
        return ProblemCode.SETUP_CODE
                .problem(
                        "The set-up link is wrong or from an earlier start. Take the one that the server printed last.")
                .exception();
    }

    static ProblemException setUpHousehold() {
        return ProblemCode.SETUP_HOUSEHOLD
                .problem("The name of the household is blank or longer than 100 characters. Give a shorter one.")
                .exception();
    }

    static ProblemException tokenScope(String scope) {
        return ProblemCode.TOKEN_SCOPE
                .problem(
                        "The scope \"" + scope + "\" has a part that cannot be kept to. Wanted: patient/*.rs or"
                                + " patient/*.cruds, with any of the letters c r u d s in this order;"
                                + " or, for a token that is not bound to a"
                                + " person, " + SmartScope.PLUGINS + ".",
                        scope)
                .exception();
    }

    static ProblemException tokenLife(long maxDays) {
        return ProblemCode.TOKEN_LIFE
                .problem("A token lives from one second to " + maxDays + " days.", Long.toString(maxDays))
                .exception();
    }

    static ProblemException personNotFound() {
        return ProblemCode.PERSON_NOT_FOUND.problem("There is no such person.").exception();
    }
}
