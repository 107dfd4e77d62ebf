// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.util.Objects;
import org.healthstead.api.access.Caller;

/**
 * Somebody has proved who they are.
 *
 * @param account who
 * @param secret the session's or token's secret, to be kept by the client and shown to nobody; never stored by us
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
