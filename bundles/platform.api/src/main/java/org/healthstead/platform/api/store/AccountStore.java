// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;

/**
 * Stores accounts, their password hashes, failed attempts and grants. Takes no decisions. Each method is one
 * transaction; safe for several threads.
 */
public interface AccountStore {

    Optional<Account> find(AccountId id);

    /** Finds an account by name, ignoring case. */
    Optional<Account> findByName(String name);

    /** All accounts, ordered by name. */
    List<Account> all();

    /**
     * @param passwordHash PHC string
     * @throws org.healthstead.api.problem.ProblemException {@code HS-ACCOUNT-NAME} when the name is taken
     */
    void add(Account account, String passwordHash);

    /** The stored PHC string; empty when there is no such account. */
    Optional<String> passwordHash(AccountId id);

    /**
     * Replaces the hash.
     *
     * @param newEpoch true when the password has changed, which ends every session and token; false when the same
     *     password was hashed again
     */
    void setPasswordHash(AccountId id, String passwordHash, boolean newEpoch);

    /** Disables or enables an account. Disabling starts a new epoch. */
    void setDisabled(AccountId id, boolean disabled);

    /** Counts a failed attempt with one way of signing in. Returns the number since the last success. */
    int countFailure(AccountId id, String authenticator, Instant at);

    /** The failed attempts since the last success; empty when there are none. */
    Optional<Failures> failures(AccountId id, String authenticator);

    void clearFailures(AccountId id, String authenticator);

    /** Every grant of the account, whatever its status. */
    List<Grant> grants(AccountId account);

    /** Every grant of the account on one record, whatever its status. */
    List<Grant> grants(AccountId account, PersonId person);

    /** Every grant of the account on any of these records, whatever its status, in no order. */
    List<Grant> grants(AccountId account, Collection<PersonId> persons);

    /** On whose records the account has grants, whatever their status. */
    Set<PersonId> granted(AccountId account);

    /** Every grant on the person's record, whatever its status. */
    List<Grant> grantsOn(PersonId person);

    void addGrant(Grant grant);

    /** Sets the status of a grant. An unknown id is not an error. */
    void setGrantStatus(UUID grant, Grant.Status status);

    /**
     * @param count number of failed attempts since the last success, at least 1
     * @param last time of the last of them
     */
    record Failures(int count, Instant last) {}
}
