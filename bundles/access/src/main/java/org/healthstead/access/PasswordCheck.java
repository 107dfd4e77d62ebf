// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.store.AccountStore;

/**
 * Checks a name with a password. A name without account, a disabled account and a wrong password take the same time and
 * give the same answer.
 */
final class PasswordCheck {

    static final String AUTHENTICATOR = "password";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final int STRIPES = 64;

    private final AccountStore accounts;
    private final PasswordHash hash;
    private final AttemptLimits limits;
    private final InstantSource clock;
    /** One attempt per name at a time: parallel guesses must not all pass before the first is counted. */
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    PasswordCheck(AccountStore accounts, PasswordHash hash, AttemptLimits limits, InstantSource clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
    }

    /** The account; refuses with {@code HS-ACCESS-PASSWORD} or {@code HS-ACCESS-SLOW-DOWN}. */
    Account check(String typedName, char[] password, String client) {
        String name = AccountNames.folded(typedName);
        ReentrantLock lock = stripes[Math.floorMod(name.hashCode(), STRIPES)];
        enter(lock);
        try {
            return checkAlone(name, password, client);
        } finally {
            lock.unlock();
        }
    }

    private Account checkAlone(String name, char[] password, String client) {
        limits.requireNetwork(client, clock.instant());
        Optional<Account> account = accounts.findByName(name);
        Optional<AccountId> id = account.map(Account::id);
        boolean failedBefore = limits.requireAccount(id, name, AUTHENTICATOR, clock.instant());
        String stored = id.flatMap(accounts::passwordHash).orElseGet(hash::decoy);
        if (!hash.verify(password, stored) || account.isEmpty() || account.get().disabled()) {
            limits.countFailure(id, name, AUTHENTICATOR, client, clock.instant());
            throw AccessProblems.wrongPassword();
        }
        if (failedBefore) {
            limits.clear(account.get().id(), AUTHENTICATOR);
        }
        if (hash.isWeak(stored)) {
            accounts.setPasswordHash(account.get().id(), hash.hash(password), false);
        }
        return account.get();
    }

    private static void enter(ReentrantLock lock) {
        try {
            if (!lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw AccessProblems.slowDown(LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AccessProblems.slowDown(LONGEST_WAIT);
        }
    }
}
