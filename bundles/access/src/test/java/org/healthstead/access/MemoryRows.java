// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.store.InstallationStore;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.TokenStore;

/** Rows of sessions, tokens and the installation in memory, for tests of the decisions above them. */
final class MemoryRows {

    final Sessions sessions = new Sessions();
    final Tokens tokens = new Tokens();
    final Installation installation = new Installation();

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static final class Sessions implements SessionStore {

        final Map<String, Session> rows = new ConcurrentHashMap<>();
        int touches;

        @Override
        public void add(Session session) {
            rows.put(key(session.secretHash()), session);
        }

        @Override
        public Optional<Session> find(byte[] secretHash) {
            return Optional.ofNullable(rows.get(key(secretHash)));
        }

        @Override
        public void touch(byte[] secretHash, Instant at) {
            touches++;
            rows.computeIfPresent(
                    key(secretHash),
                    (key, old) -> new Session(
                            old.secretHash(), old.account(), old.epoch(), old.createdAt(), at, old.expiresAt()));
        }

        @Override
        public void remove(byte[] secretHash) {
            rows.remove(key(secretHash));
        }

        @Override
        public void removeExpired(Instant now) {
            rows.values().removeIf(session -> !now.isBefore(session.expiresAt()));
        }
    }

    static final class Tokens implements TokenStore {

        final Map<String, Token> rows = new ConcurrentHashMap<>();

        @Override
        public void add(Token token) {
            rows.put(key(token.secretHash()), token);
        }

        @Override
        public Optional<Token> find(byte[] secretHash) {
            return Optional.ofNullable(rows.get(key(secretHash)));
        }

        @Override
        public List<Token> of(AccountId account) {
            return rows.values().stream()
                    .filter(token -> token.account().equals(account))
                    .toList();
        }

        @Override
        public void revoke(UUID id, Instant now) {
            rows.replaceAll((key, old) -> old.id().equals(id) ? changed(old, now, old.lastUsedAt()) : old);
        }

        @Override
        public void touch(UUID id, Instant at) {
            rows.replaceAll((key, old) -> old.id().equals(id) ? changed(old, old.expiresAt(), Optional.of(at)) : old);
        }

        private static Token changed(Token old, Instant expiresAt, Optional<Instant> lastUsedAt) {
            return new Token(
                    old.id(),
                    old.secretHash(),
                    old.account(),
                    old.epoch(),
                    old.scope(),
                    old.person(),
                    old.createdAt(),
                    expiresAt,
                    lastUsedAt);
        }
    }

    static final class Installation implements InstallationStore {

        final Map<String, String> rows = new ConcurrentHashMap<>();

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(rows.get(name));
        }

        @Override
        public void write(String name, String value) {
            rows.put(name, value);
        }

        @Override
        public boolean writeOnce(String name, String value) {
            return rows.putIfAbsent(name, value) == null;
        }
    }
}
