// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.keys.KeyedDigest;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.SessionStore;
import org.junit.jupiter.api.function.Executable;

/** The whole bundle over rows in memory, with a clock that a test moves. Passwords are really hashed. */
final class Fixture implements InstantSource {

    static final String PASSWORD = "quiet river under blue stones";
    static final Argon2Cost CHEAPEST = new Argon2Cost(Argon2Cost.LEAST_MEMORY_KIB, 2, 1);

    /** What every plugin asks for in its manifest. */
    PluginPermissions asked =
            new PluginPermissions(Set.of(AccessCategory.values()), Set.of(AccessCategory.values()), true);

    Instant now = Instant.parse("2026-05-04T10:00:00Z");
    final MemoryStores stores = new MemoryStores(this::policy, Clock.systemUTC());
    final Counted<AccountStore> accountCalls = new Counted<>(AccountStore.class, stores.accounts());
    final Counted<SessionStore> sessionCalls = new Counted<>(SessionStore.class, stores.sessions());
    final AccountStore rows = accountCalls.store();
    final Secrets secrets = new Secrets();
    final Sessions sessions = new Sessions(sessionCalls.store(), secrets, Duration.ofMinutes(60), Duration.ofHours(24));
    final CallerRegistry callers =
            new CallerRegistry(rows, sessions, stores.tokens(), stores.consents(), stores.calendars(), this);
    final GrantAccessPolicy policy = new GrantAccessPolicy(callers);

    private AccessPolicy policy() {
        return policy;
    }

    SecretAuthentication authentication(Argon2Cost cost) {
        return new SecretAuthentication(
                rows,
                stores.tokens(),
                sessions,
                new PasswordCheck(rows, hash(cost), new AttemptLimits(rows), this),
                callers,
                secrets,
                plugin -> asked,
                this);
    }

    SecretCalendars calendars() {
        return new SecretCalendars(rows, stores.calendars(), callers, secrets, new AttemptLimits(rows), this);
    }

    StoredAccounts accounts() {
        FirstSetUp firstSetUp = new FirstSetUp(stores.installation(), rows);
        return new StoredAccounts(rows, firstSetUp, hash(CHEAPEST), new PasswordRules(), callers, secrets, this);
    }

    /** Sets up and returns the first account, "Anna". */
    Account setUp() {
        return accounts().setUp("Lindenweg", "Anna", PASSWORD.toCharArray());
    }

    Account setUpAccount(String name) {
        return new Account(new AccountId(UUID.randomUUID()), name, true, false, 1, now);
    }

    PasswordHash hash(Argon2Cost cost) {
        return new PasswordHash(cost, 2, pepper(0), secrets);
    }

    /** Another for every number. */
    static KeyedDigest pepper(int number) {
        return (prefix, content) -> {
            byte[] both = Arrays.copyOf(prefix, prefix.length + content.length + 1);
            System.arraycopy(content, 0, both, prefix.length, content.length);
            both[both.length - 1] = (byte) number;
            return both;
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    static Problem refused(String code, Executable call) {
        Problem problem = assertThrows(ProblemException.class, call).problem();
        assertEquals(code, problem.code());
        return problem;
    }
}
