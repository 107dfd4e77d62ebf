// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.store.AccountStore;
import org.healthstead.platform.api.store.SessionStore.Session;
import org.healthstead.platform.api.store.TokenStore.Token;
import org.healthstead.store.jpa.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountStoresTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456789Z");

    @TempDir
    static Path folder;

    private static TestStore store;

    @BeforeAll
    static void openStore() {
        store = TestStore.open(folder);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @Test
    void accountsAreFoundByNameWithoutRegardToCaseAndNamesAreTakenOnce() {
        Account ada = account("Ada Öxample");
        store.accounts.add(ada, "$argon2id$x");
        assertEquals(Optional.of(ada), store.accounts.find(ada.id()));
        assertEquals(Optional.of(ada), store.accounts.findByName(" ada öXAMPLE"));
        assertEquals(Optional.empty(), store.accounts.findByName("nobody"));
        assertEquals(Optional.of("$argon2id$x"), store.accounts.passwordHash(ada.id()));
        ProblemException taken =
                assertThrows(ProblemException.class, () -> store.accounts.add(account("ADA öxample"), "y"));
        assertEquals("HS-ACCOUNT-NAME", taken.problem().code());
        assertTrue(store.accounts.all().contains(ada));
    }

    @Test
    void aNewPasswordOrADisabledAccountBeginsANewEpochARehashDoesNot() {
        Account account = account("Epoch");
        store.accounts.add(account, "a");
        store.accounts.setPasswordHash(account.id(), "b", false);
        assertEquals(0, store.accounts.find(account.id()).orElseThrow().epoch());
        store.accounts.setPasswordHash(account.id(), "c", true);
        store.accounts.setDisabled(account.id(), true);
        Account now = store.accounts.find(account.id()).orElseThrow();
        assertEquals(2, now.epoch());
        assertTrue(now.disabled());
        assertEquals(Optional.of("c"), store.accounts.passwordHash(account.id()));
        store.accounts.setDisabled(account.id(), false);
        assertEquals(2, store.accounts.find(account.id()).orElseThrow().epoch());
        store.accounts.setDisabled(new AccountId(UUID.randomUUID()), true);
    }

    @Test
    void failuresAreCountedOneByOneAlsoByManyAtOnce() throws Exception {
        AccountId id = new AccountId(UUID.randomUUID());
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                counts.add(pool.submit(() -> store.accounts.countFailure(id, "password", NOW)));
            }
            Set<Integer> seen = new java.util.TreeSet<>();
            for (Future<Integer> count : counts) {
                seen.add(count.get());
            }
            assertEquals(20, seen.size());
        }
        assertEquals(Optional.of(new AccountStore.Failures(20, NOW)), store.accounts.failures(id, "password"));
        assertEquals(Optional.empty(), store.accounts.failures(id, "totp"));
        store.accounts.clearFailures(id, "password");
        assertEquals(Optional.empty(), store.accounts.failures(id, "password"));
    }

    @Test
    void grantsKeepTheirSetsAndTimes() {
        AccountId account = new AccountId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        Grant whole = Grant.whole(account, person, NOW);
        Grant small = new Grant(
                UUID.randomUUID(),
                account,
                new PersonId(UUID.randomUUID()),
                Set.of(Operation.READ),
                Set.of(AccessCategory.GENETICS, AccessCategory.GENERAL),
                false,
                NOW,
                Optional.of(NOW.plusSeconds(1)),
                Grant.Status.INVITED);
        store.accounts.addGrant(whole);
        store.accounts.addGrant(small);
        assertEquals(Set.of(whole, small), Set.copyOf(store.accounts.grants(account)));
        assertEquals(List.of(whole), store.accounts.grantsOn(person));
        store.accounts.setGrantStatus(whole.id(), Grant.Status.REVOKED);
        store.accounts.setGrantStatus(UUID.randomUUID(), Grant.Status.REVOKED);
        assertEquals(
                Grant.Status.REVOKED, store.accounts.grantsOn(person).getFirst().status());
    }

    @Test
    void sessionsEnd() {
        Session session = new Session(secret(), new AccountId(UUID.randomUUID()), 3, NOW, NOW, NOW.plusSeconds(9));
        store.sessions.add(session);
        store.sessions.touch(session.secretHash(), NOW.plusSeconds(1));
        store.sessions.touch(secret(), NOW);
        Session found = store.sessions.find(session.secretHash()).orElseThrow();
        assertEquals(NOW.plusSeconds(1), found.lastUsedAt());
        assertEquals(session.account(), found.account());
        store.sessions.removeExpired(NOW.plusSeconds(8));
        assertTrue(store.sessions.find(session.secretHash()).isPresent());
        store.sessions.removeExpired(NOW.plusSeconds(9));
        assertFalse(store.sessions.find(session.secretHash()).isPresent());
        store.sessions.remove(session.secretHash());
    }

    @Test
    void tokensAreRevokedAndTouchedAtMostOnceAMinute() {
        AccountId account = new AccountId(UUID.randomUUID());
        Token old = token(account, NOW);
        Token young = token(account, NOW.plusSeconds(1));
        store.tokens.add(old);
        store.tokens.add(young);
        assertEquals(
                List.of(young.id(), old.id()),
                store.tokens.of(account).stream().map(Token::id).toList());
        store.tokens.touch(old.id(), NOW);
        store.tokens.touch(old.id(), NOW.plusSeconds(59));
        assertEquals(Optional.of(NOW), find(old).lastUsedAt());
        store.tokens.touch(old.id(), NOW.plusSeconds(60));
        assertEquals(Optional.of(NOW.plusSeconds(60)), find(old).lastUsedAt());
        store.tokens.revoke(old.id(), NOW.plusSeconds(2));
        store.tokens.revoke(UUID.randomUUID(), NOW);
        assertEquals(NOW.plusSeconds(2), find(old).expiresAt());
        assertEquals(young.scope(), find(young).scope());
    }

    @Test
    void aSettingIsWrittenOnceByExactlyOneOfManyAtOnce() throws Exception {
        String name = "once." + UUID.randomUUID();
        int winners = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> wrote = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String value = "value " + i;
                wrote.add(pool.submit(() -> store.settings.writeOnce(name, value)));
            }
            for (Future<Boolean> each : wrote) {
                winners += each.get() ? 1 : 0;
            }
        }
        assertEquals(1, winners);
        store.settings.write(name, "later");
        assertEquals(Optional.of("later"), store.settings.read(name));
        assertEquals(Optional.empty(), store.settings.read("nothing"));
    }

    private static Token find(Token token) {
        return store.tokens.find(token.secretHash()).orElseThrow();
    }

    private static Token token(AccountId account, Instant created) {
        return new Token(
                UUID.randomUUID(),
                secret(),
                account,
                0,
                "patient/*.rs",
                Optional.of(new PersonId(UUID.randomUUID())),
                created,
                NOW.plusSeconds(1000),
                Optional.empty());
    }

    private static Account account(String name) {
        return new Account(new AccountId(UUID.randomUUID()), name, true, false, 0, NOW);
    }

    private static byte[] secret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
