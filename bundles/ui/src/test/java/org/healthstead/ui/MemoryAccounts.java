// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.access.SignIn;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.web.SessionCookies;

/** One account in memory. */
public final class MemoryAccounts implements AccountService, Authentication, SessionCookies {

    /** Of who is signed in. */
    public boolean isAdministrator;

    public static final String CODE = "one-time-code";
    private static final int SHORTEST = 15;

    public final Set<String> sessions = new HashSet<>();
    public String code = CODE;
    private Account account;
    private String password = "";
    private String household = "";

    @Override
    public boolean isSetUp() {
        return account != null;
    }

    @Override
    public String setUpCode() {
        return code;
    }

    @Override
    public String household() {
        return household;
    }

    @Override
    public Account setUp(String given, String householdName, String accountName, char[] secret) {
        if (!given.equals(code)) {
            throw Problem.of("HS-SETUP-CODE", Problem.Kind.FORBIDDEN, "wrong code")
                    .exception();
        }
        return setUp(householdName, accountName, secret);
    }

    @Override
    public Account setUp(String householdName, String accountName, char[] secret) {
        if (secret.length < SHORTEST) {
            throw Problem.of("HS-ACCOUNT-PASSWORD", Problem.Kind.INVALID, "too short", "too-short")
                    .exception();
        }
        household = householdName;
        password = new String(secret);
        account = new Account(new AccountId(UUID.randomUUID()), accountName, true, false, 1, Instant.EPOCH);
        return account;
    }

    @Override
    public SignIn signIn(String name, char[] secret, String client) {
        if (account == null || !account.name().equals(name) || !MemoryHousehold.same(secret, password)) {
            throw Problem.of("HS-ACCESS-PASSWORD", Problem.Kind.UNAUTHENTICATED, "wrong")
                    .exception();
        }
        String session = UUID.randomUUID().toString();
        sessions.add(session);
        return new SignIn(account, session, MemoryHousehold.MEMBER);
    }

    @Override
    public Optional<Caller> session(String secret) {
        return sessions.contains(secret) ? Optional.of(MemoryHousehold.MEMBER) : Optional.empty();
    }

    @Override
    public void signOut(String secret) {
        sessions.remove(secret);
    }

    @Override
    public String name() {
        return "healthstead";
    }

    @Override
    public String begin(SignIn signIn) {
        return name() + "=" + signIn.secret() + "; Path=/; HttpOnly; SameSite=Strict";
    }

    @Override
    public String end() {
        return name() + "=; Path=/; Max-Age=0";
    }

    @Override
    public Caller authenticate(String name, char[] secret, String client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> token(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String createToken(Caller caller, String scope, Optional<PersonId> person, Duration life) {
        throw new UnsupportedOperationException();
    }

    /** What a plugin gets. */
    public record LentCaller(Caller lender, String plugin, Optional<PersonId> person) implements Caller {

        @Override
        public AccountId account() {
            return lender.account();
        }

        @Override
        public String reference() {
            return lender.reference() + " plugin " + plugin;
        }
    }

    @Override
    public Caller forPlugin(Caller caller, String plugin, Optional<PersonId> person) {
        return new LentCaller(caller, plugin, person);
    }

    @Override
    public Caller forPluginAction(Caller caller, String plugin, PersonId person) {
        return new LentCaller(caller, plugin + " to act", Optional.of(person));
    }

    @Override
    public Optional<Caller> forConsent(PluginConsent consent, PluginPermissions asked) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Caller> forJob(AccountId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> list(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> list() {
        return List.of(new Account(
                MemoryHousehold.MEMBER.account(), "ada", isAdministrator, false, 1, java.time.Instant.EPOCH));
    }

    @Override
    public Account add(String name, char[] secret, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Account add(String name, char[] secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(String name, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resetPassword(String name, char[] secret) {
        throw new UnsupportedOperationException();
    }
}
