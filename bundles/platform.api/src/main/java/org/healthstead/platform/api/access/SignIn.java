// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.Objects;
import org.healthstead.api.access.Caller;

/**
 * The result of signing in.
 *
 * @param account who
 * @param secret the secret of the session. The client keeps it and shows it to nobody; we never store it
 * @param caller for the current request
 */
public record SignIn(Account account, String secret, Caller caller) {

    public SignIn {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(caller, "caller");
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "SignIn[" + account.id() + "]";
    }
}
