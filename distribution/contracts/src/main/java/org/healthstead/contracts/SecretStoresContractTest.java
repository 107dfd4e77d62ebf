// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.SessionStore.Session;
import org.healthstead.platform.api.store.TokenStore.Token;
import org.junit.jupiter.api.Test;

/**
 * {@link org.healthstead.platform.api.store.SessionStore}, {@link org.healthstead.platform.api.store.TokenStore} and
 * {@link org.healthstead.platform.api.store.InstallationStore}.
 */
public abstract class SecretStoresContractTest extends AbstractStoreContract {

    @Test
    void keepsASession() {
        Instant start = now();
        Session session = new Session(secret(), holder.account(), 4, start, start, start.plusSeconds(600));
        stores.sessions().add(session);
        restart();

        Session found = stores.sessions().find(session.secretHash()).orElseThrow();
        assertArrayEquals(session.secretHash(), found.secretHash());
        assertEquals(holder.account(), found.account());
        assertEquals(4, found.epoch());
        assertEquals(start, found.createdAt());
        assertEquals(start, found.lastUsedAt());
        assertEquals(start.plusSeconds(600), found.expiresAt());
        assertEquals(Optional.empty(), stores.sessions().find(secret()));
    }

    @Test
    void notesActivityAndEndsSessions() {
        Instant start = now();
        Session one = new Session(secret(), holder.account(), 1, start, start, start.plusSeconds(600));
        Session other = new Session(secret(), holder.account(), 1, start, start, start.plusSeconds(60));
        stores.sessions().add(one);
        stores.sessions().add(other);

        stores.sessions().touch(one.secretHash(), start.plusSeconds(30));
        stores.sessions().touch(secret(), start);
        assertEquals(
                start.plusSeconds(30),
                stores.sessions().find(one.secretHash()).orElseThrow().lastUsedAt());
        stores.sessions().removeExpired(start.plusSeconds(61));
        assertEquals(Optional.empty(), stores.sessions().find(other.secretHash()));
        assertTrue(stores.sessions().find(one.secretHash()).isPresent());
        stores.sessions().remove(one.secretHash());
        stores.sessions().remove(one.secretHash());
        assertEquals(Optional.empty(), stores.sessions().find(one.secretHash()));
    }

    @Test
    void keepsATokenUntilItIsRevoked() {
        Instant start = now();
        Token older = token(start.minusSeconds(10), Optional.empty());
        Token token = token(start, Optional.of(person.id()));
        stores.tokens().add(older);
        stores.tokens().add(token);
        restart();

        Token found = stores.tokens().find(token.secretHash()).orElseThrow();
        assertEquals(token.id(), found.id());
        assertEquals(token.scope(), found.scope());
        assertEquals(token.person(), found.person());
        assertEquals(token.account(), found.account());
        assertEquals(token.epoch(), found.epoch());
        assertEquals(token.createdAt(), found.createdAt());
        assertEquals(token.expiresAt(), found.expiresAt());
        assertEquals(Optional.empty(), found.lastUsedAt());
        assertEquals(
                List.of(token.id(), older.id()),
                stores.tokens().of(holder.account()).stream().map(Token::id).toList());
        stores.tokens().revoke(token.id(), start.plusSeconds(5));
        stores.tokens().revoke(UUID.randomUUID(), start);
        assertEquals(
                start.plusSeconds(5),
                stores.tokens().find(token.secretHash()).orElseThrow().expiresAt());
        assertEquals(Optional.empty(), stores.tokens().find(secret()));
    }

    @Test
    void notesTheUseOfATokenAtMostOnceAMinute() {
        Instant start = now();
        Token token = token(start, Optional.empty());
        stores.tokens().add(token);
        stores.tokens().touch(token.id(), start.plusSeconds(1));
        stores.tokens().touch(token.id(), start.plusSeconds(20));
        assertEquals(Optional.of(start.plusSeconds(1)), lastUse(token));

        stores.tokens().touch(token.id(), start.plusSeconds(90));
        assertEquals(Optional.of(start.plusSeconds(90)), lastUse(token));
    }

    private Optional<Instant> lastUse(Token token) {
        return stores.tokens().find(token.secretHash()).orElseThrow().lastUsedAt();
    }

    private Token token(Instant createdAt, Optional<PersonId> of) {
        return new Token(
                UUID.randomUUID(),
                secret(),
                holder.account(),
                2,
                "patient/*.rs",
                of,
                createdAt,
                createdAt.plusSeconds(3_600),
                Optional.empty());
    }

    @Test
    void keepsFactsAboutTheInstallation() {
        String name = "fact." + UUID.randomUUID();
        assertEquals(Optional.empty(), stores.installation().read(name));
        stores.installation().write(name, "Familie Müller");
        stores.installation().write(name, "");
        assertEquals(Optional.of(""), stores.installation().read(name));
        stores.installation().write(name, "x".repeat(5_000));
        restart();
        assertEquals(Optional.of("x".repeat(5_000)), stores.installation().read(name));
        assertEquals(
                Map.of(name, "x".repeat(5_000)), stores.installation().read(List.of(name, name, "nobody wrote this")));
        assertEquals(Map.of(), stores.installation().read(List.of()));
        assertFalse(stores.installation().writeOnce(name, "late"));
    }

    @Test
    void writesOnceForOneOfMany() throws Exception {
        String name = "once." + UUID.randomUUID();
        long winners = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> runs = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> stores.installation().writeOnce(name, "value " + i)))
                    .toList();
            for (Future<Boolean> run : runs) {
                winners += run.get() ? 1 : 0;
            }
        }
        assertEquals(1, winners);
        assertTrue(stores.installation().read(name).orElseThrow().startsWith("value "));
    }

    private static byte[] secret() {
        byte[] hash = new byte[32];
        new SecureRandom().nextBytes(hash);
        return hash;
    }
}
