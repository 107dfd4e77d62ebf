// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Instant;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.access.Account;

/**
 * The only caller that opens anything. Made by {@link CallerRegistry} alone; remembers for a moment what was read for
 * it.
 */
final class IssuedCaller implements Caller {

    private final CallerRegistry issuer;
    private final AccountId account;
    private final Credential credential;
    private volatile CachedAccount memo;
    private volatile boolean memoised = true;

    IssuedCaller(CallerRegistry issuer, AccountId account, Credential credential, CachedAccount memo) {
        this.issuer = issuer;
        this.account = account;
        this.credential = credential;
        this.memo = memo;
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public String reference() {
        return account + " " + credential.reference();
    }

    boolean isIssuedBy(CallerRegistry registry) {
        return issuer == registry;
    }

    Credential credential() {
        return credential;
    }

    CachedAccount memo() {
        return memo;
    }

    void remember(CachedAccount read) {
        memo = read;
    }

    boolean isMemoised() {
        return memoised;
    }

    /** From now on everything is read again for each decision. */
    void stopMemoising() {
        memoised = false;
    }

    @Override
    public String toString() {
        return reference();
    }

    /**
     * What was read.
     *
     * @param at when
     * @param account as it stood, in good standing
     * @param grants of the account, as far as they were needed
     */
    record CachedAccount(Instant at, Account account, KnownGrants grants) {}
}
