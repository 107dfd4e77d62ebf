// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.time.Duration;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;

/**
 * Turns secrets into callers: the only place where a password, session or token is checked. Provided by the access
 * bundle; safe for several threads.
 *
 * <p>Errors: {@code HS-ACCESS-PASSWORD} (wrong name or password, or a disabled account: not told apart),
 * {@code HS-ACCESS-SLOW-DOWN} (too many wrong attempts; the argument is the seconds to wait).
 */
public interface Authentication {

    /**
     * Checks name and password and opens a session.
     *
     * @param password cleared by the caller afterwards
     * @param client address of the client, for counting wrong attempts
     */
    SignIn signIn(String name, char[] password, String client);

    /** Checks name and password for one call without opening a session: what the command line does. */
    Caller authenticate(String name, char[] password, String client);

    /** The caller of a session; empty when it is unknown, has ended or was left idle too long. Counts as activity. */
    Optional<Caller> session(String secret);

    /** Ends a session; an unknown one is no error. */
    void signOut(String secret);

    /** The caller of a bearer token; empty when it is unknown, expired or revoked. */
    Optional<Caller> token(String secret);

    /**
     * Makes a bearer token for the caller's account.
     *
     * @param scope SMART scope, for example {@code patient/*.rs}; bounds what the token may do
     * @param person only this person's record, if given
     * @param life until it expires, at most 366 days
     * @return the secret, {@code hs_pat_...}, shown once
     */
    String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life);

    /** The caller in whose name a job goes on; empty when the account is gone or disabled. */
    Optional<Caller> forJob(AccountId account);
}
