// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.time.Duration;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;

/**
 * Checks passwords, sessions and tokens, and issues callers for them. Nothing else does. Provided by the access bundle;
 * safe for several threads.
 *
 * <p>Errors: {@code HS-ACCESS-PASSWORD} (wrong name or password, or a disabled account; the answer does not tell
 * which), {@code HS-ACCESS-SLOW-DOWN} (too many wrong attempts; the argument is the seconds to wait).
 */
public interface Authentication {

    /**
     * Checks name and password and opens a session.
     *
     * @param password the caller of this method clears it afterwards
     * @param client address of the client, to count wrong attempts
     */
    SignIn signIn(String name, char[] password, String client);

    /** Checks name and password for one call without opening a session. The command line uses it. */
    Caller authenticate(String name, char[] password, String client);

    /** The caller of a session; empty when it is unknown, has ended or was idle too long. Counts as activity. */
    Optional<Caller> session(String secret);

    /** Ends a session. An unknown session is not an error. */
    void signOut(String secret);

    /** The caller of a bearer token; empty when it is unknown, expired or revoked. */
    Optional<Caller> token(String secret);

    /**
     * Makes a bearer token for the caller's account.
     *
     * @param scope SMART scope, for example {@code patient/*.rs}; limits what the token may do
     * @param person limits the token to this person's record, if given
     * @param life how long it is valid, at most 366 days
     * @return the secret, {@code hs_pat_...}; it cannot be read again later
     */
    String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life);

    /**
     * The caller for code of a plugin that shows something: of what the given caller may read and search, it may what
     * the plugin asks for in its manifest, of one person only if one is given, and do nothing else. It ends with the
     * given caller, and no service gives it more.
     *
     * @param plugin Bundle-SymbolicName, for logs and the audit trail
     * @param person whose record the plugin was opened for; empty for a page of the household
     */
    Caller forPlugin(Caller caller, String plugin, Optional<PersonId> person);

    /**
     * As {@link #forPlugin}, for the moment in which somebody presses a button of a plugin: in the record of this
     * person it may also add and correct what the plugin asks for and the given caller may.
     */
    Caller forPluginAction(Caller caller, String plugin, PersonId person);

    /**
     * The caller for what a plugin does by itself, in the name of whoever allowed it: with one record, no more than was
     * allowed, and never more than that account may do there itself. It outlives every session, and ends with the
     * consent.
     *
     * @param asked what the plugin asks for now; what was allowed beyond that does not count
     * @return empty when the consent or the account is gone, or the account is disabled
     */
    Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked);

    /** The caller in whose name a job goes on; empty when the account is gone or disabled. */
    Optional<Caller> forJob(AccountId account);
}
