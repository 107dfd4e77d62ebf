// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.access.CallerRegistry.CallerState;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.plugins.PluginAsks;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.SessionStore.Session;
import org.healthstead.platform.api.store.TokenStore;
import org.healthstead.platform.api.store.TokenStore.Token;

/** Turns passwords, sessions and tokens into callers. */
final class SecretAuthentication implements Authentication {

    private static final Duration LONGEST_TOKEN = Duration.ofDays(366);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final TokenStore tokens;
    private final Sessions sessions;
    private final PasswordCheck passwords;
    private final CallerRegistry callers;
    private final Secrets secrets;
    private final PluginAsks asks;
    private final InstantSource clock;

    SecretAuthentication(
            AccountStore accounts,
            TokenStore tokens,
            Sessions sessions,
            PasswordCheck passwords,
            CallerRegistry callers,
            Secrets secrets,
            PluginAsks asks,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.passwords = passwords;
        this.callers = callers;
        this.secrets = secrets;
        this.asks = asks;
        this.clock = clock;
    }

    @Override
    public SignIn signIn(String name, char[] password, String client) {
        Account account = passwords.check(name, password, client);
        Sessions.NewSession opened = sessions.open(account, clock.instant());
        Caller caller = callers.issue(account, new Credential.BrowserSession(opened.hash(), account.epoch()));
        return new SignIn(account, opened.secret(), caller);
    }

    @Override
    public Caller authenticate(String name, char[] password, String client) {
        Account account = passwords.check(name, password, client);
        return callers.issue(account, new Credential.Password(account.epoch()));
    }

    @Override
    public Optional<Caller> session(String secret) {
        Instant now = clock.instant();
        byte[] hash = Secrets.hash(secret);
        Optional<Session> session = sessions.findAlive(hash, now);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<Account> account =
                enabled(session.get().account(), session.get().epoch());
        if (account.isEmpty()) {
            sessions.end(hash);
            return Optional.empty();
        }
        sessions.touch(session.get(), now);
        return Optional.of(callers.issue(
                account.get(), new Credential.BrowserSession(hash, session.get().epoch())));
    }

    @Override
    public void signOut(String secret) {
        sessions.end(Secrets.hash(secret));
    }

    @Override
    public Optional<Caller> token(String secret) {
        if (!Secrets.isToken(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Token> token = tokens.find(Secrets.hash(secret)).filter(found -> now.isBefore(found.expiresAt()));
        Optional<Account> account = token.flatMap(found -> enabled(found.account(), found.epoch()));
        if (account.isEmpty()) {
            return Optional.empty();
        }
        touch(token.get(), now);
        return Optional.of(callers.issue(account.get(), bearer(token.get())));
    }

    @Override
    public String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life) {
        IssuedCaller issued = callers.require(caller);
        if (!issued.credential().isSignIn()) {
            throw AccessProblems.forbidden("Only somebody who has signed in can make a token. Use the password.");
        }
        CallerState standing = callers.standing(issued, true);
        SmartScope wanted = SmartScope.parse(scope);
        if (!wanted.complete() || wanted.plugins() && person.isPresent()) {
            throw AccessProblems.tokenScope(scope);
        }
        if (wanted.plugins() && !standing.account().administrator()) {
            throw AccessProblems.forbidden(
                    "Only an administrator can make a token with the scope " + SmartScope.PLUGINS + ".");
        }
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST_TOKEN) > 0) {
            throw AccessProblems.tokenLife(LONGEST_TOKEN.toDays());
        }
        person.ifPresent(only -> requireReadable(standing, only));
        String secret = secrets.token();
        Account account = standing.account();
        tokens.add(new Token(
                UUID.randomUUID(),
                Secrets.hash(secret),
                account.id(),
                account.epoch(),
                scope.strip(),
                person,
                standing.now(),
                standing.now().plus(life),
                Optional.empty()));
        return secret;
    }

    @Override
    public Caller forPlugin(Caller caller, String plugin, Optional<PersonId> person) {
        return callers.lend(
                callers.require(caller), plugin, person, asks.of(plugin).reading());
    }

    @Override
    public Caller forPluginAction(Caller caller, String plugin, PersonId person) {
        return callers.lend(callers.require(caller), plugin, Optional.of(person), asks.of(plugin));
    }

    @Override
    public Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked) {
        Credential credential =
                new Credential.Consented(consent, consent.permissions().and(asked));
        return accounts.find(consent.account())
                .filter(found -> !found.disabled())
                .map(found -> callers.issue(found, credential))
                .filter(callers::isWorthAnything)
                .map(Caller.class::cast);
    }

    @Override
    public Optional<Caller> forJob(AccountId account) {
        return accounts.find(account)
                .filter(found -> !found.disabled())
                .map(found -> callers.issue(found, new Credential.Job()));
    }

    private Optional<Account> enabled(AccountId id, int epoch) {
        return accounts.find(id).filter(found -> !found.disabled() && found.epoch() == epoch);
    }

    private void touch(Token token, Instant now) {
        if (token.lastUsedAt()
                .map(last -> !now.isBefore(last.plus(TOUCH_EVERY)))
                .orElse(true)) {
            tokens.touch(token.id(), now);
        }
    }

    private static Credential.Bearer bearer(Token token) {
        return new Credential.Bearer(
                token.id(), token.secretHash(), token.epoch(), SmartScope.parse(token.scope()), token.person());
    }

    private static void requireReadable(CallerState standing, PersonId person) {
        AccessDecision.decide(standing.subject(), standing.grants().on(person), Operation.READ, person, standing.now())
                .orElseThrow(AccessProblems::personNotFound);
    }
}
