// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.store.AccountStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts over the store's rows, and the first set-up. */
final class StoredAccounts implements AccountService {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAccounts.class);
    private static final int LONGEST_HOUSEHOLD = 100;
    private static final String PRODUCT = "healthstead";

    private final AccountStore accounts;
    private final FirstSetUp firstSetUp;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final CallerRegistry callers;
    private final InstantSource clock;
    private final String code;

    StoredAccounts(
            AccountStore accounts,
            FirstSetUp firstSetUp,
            PasswordHash hash,
            PasswordRules rules,
            CallerRegistry callers,
            Secrets secrets,
            InstantSource clock) {
        this.accounts = accounts;
        this.firstSetUp = firstSetUp;
        this.hash = hash;
        this.rules = rules;
        this.callers = callers;
        this.clock = clock;
        this.code = secrets.session();
    }

    @Override
    public boolean isSetUp() {
        return firstSetUp.isDone();
    }

    @Override
    public String setUpCode() {
        return isSetUp() ? "" : code;
    }

    @Override
    public String household() {
        return firstSetUp.household();
    }

    @Override
    public Account setUp(String given, String household, String accountName, char[] password) {
        if (isSetUp()) {
            throw AccessProblems.setUpDone();
        }
        if (!MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw AccessProblems.setUpCode();
        }
        return setUp(household, accountName, password);
    }

    @Override
    public Account setUp(String household, String accountName, char[] password) {
        if (isSetUp()) {
            throw AccessProblems.setUpDone();
        }
        String home = household.strip();
        if (home.isEmpty() || home.codePointCount(0, home.length()) > LONGEST_HOUSEHOLD) {
            throw AccessProblems.setUpHousehold();
        }
        String name = AccountNames.checked(accountName);
        rules.require(password, List.of(name, home, PRODUCT));
        Account account = newAccount(name, true);
        firstSetUp.complete(home, account, hash.hash(password));
        LOG.info("first set-up done, account {}", account.id());
        return account;
    }

    @Override
    public List<Account> list(Caller caller) {
        requireAdministrator(caller);
        return list();
    }

    @Override
    public List<Account> list() {
        return accounts.all();
    }

    @Override
    public Account add(String name, char[] password, Caller caller) {
        requireAdministrator(caller);
        return add(name, password);
    }

    @Override
    public Account add(String name, char[] password) {
        String kept = AccountNames.checked(name);
        rules.require(password, List.of(kept, household(), PRODUCT));
        Account account = newAccount(kept, false);
        accounts.add(account, hash.hash(password));
        LOG.info("account {} added", account.id());
        return account;
    }

    @Override
    public void disable(String name, Caller caller) {
        requireAdministrator(caller);
        disable(name);
    }

    @Override
    public void disable(String name) {
        Account account = require(name);
        if (isLastAdministrator(account)) {
            throw AccessProblems.lastAdministrator();
        }
        accounts.setDisabled(account.id(), true);
        LOG.info("account {} disabled", account.id());
    }

    @Override
    public void resetPassword(String name, char[] password) {
        Account account = require(name);
        rules.require(password, List.of(account.name(), household(), PRODUCT));
        accounts.setPasswordHash(account.id(), hash.hash(password), true);
        accounts.setDisabled(account.id(), false);
        accounts.clearFailures(account.id(), PasswordCheck.AUTHENTICATOR);
        LOG.info("password of account {} reset", account.id());
    }

    private Account newAccount(String name, boolean administrator) {
        return new Account(new AccountId(UUID.randomUUID()), name, administrator, false, 1, clock.instant());
    }

    private Account require(String name) {
        return accounts.findByName(AccountNames.folded(name)).orElseThrow(AccessProblems::accountNotFound);
    }

    private boolean isLastAdministrator(Account account) {
        return account.administrator()
                && accounts.all().stream()
                        .filter(other -> !other.id().equals(account.id()))
                        .noneMatch(other -> other.administrator() && !other.disabled());
    }

    private void requireAdministrator(Caller caller) {
        IssuedCaller issued = callers.require(caller);
        Account account = callers.standing(issued, true).account();
        if (!account.administrator() || !issued.credential().isSignIn()) {
            throw AccessProblems.forbidden(
                    "Only an administrator who has signed in with a password may manage accounts.");
        }
    }
}
