// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.store.TokenStore;

/** Bearer tokens in a map. */
final class MemoryTokenStore implements TokenStore {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Map<UUID, Token> tokens = new LinkedHashMap<>();

    @Override
    public synchronized void add(Token token) {
        tokens.put(token.id(), token);
    }

    @Override
    public synchronized Optional<Token> find(byte[] secretHash) {
        return tokens.values().stream()
                .filter(token -> Arrays.equals(token.secretHash(), secretHash))
                .findFirst();
    }

    @Override
    public synchronized List<Token> of(AccountId account) {
        return tokens.values().stream()
                .filter(token -> token.account().equals(account))
                .sorted(Comparator.comparing(Token::createdAt).reversed())
                .toList();
    }

    @Override
    public synchronized void revoke(UUID id, Instant now) {
        tokens.computeIfPresent(
                id, (key, token) -> token.expiresAt().isBefore(now) ? token : with(token, now, token.lastUsedAt()));
    }

    @Override
    public synchronized void touch(UUID id, Instant at) {
        tokens.computeIfPresent(id, (key, token) -> {
            boolean noted = token.lastUsedAt()
                    .filter(last -> last.plus(NOTED_EVERY).isAfter(at))
                    .isPresent();
            return noted ? token : with(token, token.expiresAt(), Optional.of(at));
        });
    }

    private static Token with(Token token, Instant expiresAt, Optional<Instant> lastUsedAt) {
        return new Token(
                token.id(),
                token.secretHash(),
                token.account(),
                token.epoch(),
                token.scope(),
                token.person(),
                token.createdAt(),
                expiresAt,
                lastUsedAt);
    }
}
