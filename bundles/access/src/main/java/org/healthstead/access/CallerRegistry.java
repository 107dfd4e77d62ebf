// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.healthstead.access.IssuedCaller.CachedAccount;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.CalendarFeedStore;
import org.healthstead.platform.api.store.PluginConsentStore;
import org.healthstead.platform.api.store.TokenStore;

/** Issues callers, and says what one is worth now. Safe for several threads. */
final class CallerRegistry {

    /** How long something read for a caller is believed: the longest time until a revocation works. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    private final AccountStore accounts;
    private final Sessions sessions;
    private final TokenStore tokens;
    private final PluginConsentStore consents;
    private final CalendarFeedStore calendars;
    private final InstantSource clock;
    private volatile boolean closed;

    CallerRegistry(
            AccountStore accounts,
            Sessions sessions,
            TokenStore tokens,
            PluginConsentStore consents,
            CalendarFeedStore calendars,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.consents = consents;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A caller for an account that has just been read and found in good standing. */
    IssuedCaller issue(Account account, Credential credential) {
        return new IssuedCaller(
                this, account.id(), credential, new CachedAccount(clock.instant(), account, grants(account.id())));
    }

    /** A caller for a plugin, which is worth at most what the lender is. */
    IssuedCaller lend(IssuedCaller lender, String plugin, Optional<PersonId> person, PluginPermissions permissions) {
        Credential lent = new Credential.Plugin(lender.credential(), plugin, person, permissions);
        return new IssuedCaller(this, lender.account(), lent, lender.memo());
    }

    /** The caller as one of ours; refuses any other with {@code HS-ACCESS-CALLER}. */
    IssuedCaller require(Caller caller) {
        if (!closed && caller instanceof IssuedCaller issued && issued.isIssuedBy(this)) {
            return issued;
        }
        throw AccessProblems.unknownCaller();
    }

    /**
     * What the caller is worth now; refuses with {@code HS-ACCESS-CALLER} when its credential or account has ended.
     *
     * @param fresh read everything again
     */
    CallerState standing(IssuedCaller caller, boolean fresh) {
        Instant now = clock.instant();
        CachedAccount memo = caller.memo();
        boolean read = fresh || !caller.isMemoised() || isOld(memo, now);
        Account account = read ? readAccount(caller, now) : memo.account();
        KnownGrants grants = read ? grants(account.id()) : memo.grants();
        if (read) {
            caller.remember(new CachedAccount(now, account, grants));
        }
        return new CallerState(subject(caller, Optional.of(account)), account, grants, now, read);
    }

    private KnownGrants grants(AccountId account) {
        return new KnownGrants(accounts, account);
    }

    /** Whether the credential and the account stand, read afresh. */
    boolean isWorthAnything(IssuedCaller caller) {
        try {
            standing(caller, true);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** Ends every caller that was issued. */
    void close() {
        closed = true;
    }

    private static boolean isOld(CachedAccount memo, Instant now) {
        // A clock that was set back makes the age negative: read again.
        Duration age = Duration.between(memo.at(), now);
        return age.isNegative() || age.compareTo(BELIEVED) >= 0;
    }

    private Account readAccount(IssuedCaller caller, Instant now) {
        Optional<Account> account = accounts.find(caller.account());
        if (!isAlive(caller.credential(), now) || !subject(caller, account).isInGoodStanding()) {
            throw AccessProblems.unknownCaller();
        }
        return account.orElseThrow();
    }

    private boolean isAlive(Credential credential, Instant now) {
        return switch (credential) {
            case Credential.BrowserSession session ->
                sessions.findAlive(session.secretHash(), now).isPresent();
            case Credential.Bearer bearer ->
                tokens.find(bearer.secretHash())
                        .filter(token -> now.isBefore(token.expiresAt()))
                        .isPresent();
            case Credential.Calendar calendar -> calendars.find(calendar.feed()).isPresent();
            case Credential.Plugin plugin -> isAlive(plugin.lender(), now);
            case Credential.Consented consented ->
                consents.find(consented.consent().id())
                        .filter(consented.consent()::equals)
                        .isPresent();
            case Credential.Password password -> true;
            case Credential.Job job -> true;
        };
    }

    private static Subject subject(IssuedCaller caller, Optional<Account> account) {
        Credential credential = caller.credential();
        return new Subject(
                account, credential.epoch(), credential.operations(), credential.onlyPerson(), credential::categories);
    }

    /**
     * A caller's worth at a moment.
     *
     * @param subject for the decision
     * @param account in good standing
     * @param grants of the account, in whatever status
     * @param now the moment
     * @param fresh read just now
     */
    record CallerState(Subject subject, Account account, KnownGrants grants, Instant now, boolean fresh) {

        /** On whose records there are grants, as far as the credential goes. */
        Set<PersonId> granted() {
            return subject.onlyPerson().map(Set::of).orElseGet(grants::persons);
        }
    }
}
