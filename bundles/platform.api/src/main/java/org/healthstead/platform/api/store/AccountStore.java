// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;

/**
 * Rows of accounts, their password hashes, failures and grants. No decisions are taken here. Each method is one
 * transaction; safe for several threads.
 */
public interface AccountStore {

    Optional<Account> find(AccountId id);

    /** Without regard to case. */
    Optional<Account> findByName(String name);

    /** By name. */
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
     * @param newEpoch true after a change of password, which ends everything issued before; false for a rehash of the
     *     same one
     */
    void setPasswordHash(AccountId id, String passwordHash, boolean newEpoch);

    /** Disables or enables; disabling begins a new epoch. */
    void setDisabled(AccountId id, boolean disabled);

    /** Counts a wrong attempt against one way of proving oneself and returns the count since the last success. */
    int countFailure(AccountId id, String authenticator, Instant at);

    /** When and how often it went wrong since the last success; empty when never. */
    Optional<Failures> failures(AccountId id, String authenticator);

    void clearFailures(AccountId id, String authenticator);

    /** Every grant of the account, in whatever status. */
    List<Grant> grants(AccountId account);

    /** Every grant of the account on one record, in whatever status. */
    List<Grant> grants(AccountId account, PersonId person);

    /** Every grant on the person's record, in whatever status. */
    List<Grant> grantsOn(PersonId person);

    void addGrant(Grant grant);

    /** Sets the status; an unknown id is no error. */
    void setGrantStatus(UUID grant, Grant.Status status);

    /**
     * @param count wrong attempts since the last success, at least 1
     * @param last the last of them
     */
    record Failures(int count, Instant last) {}
}
