// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.store.TokenStore;
import org.healthstead.store.jpa.unit.IdBytes;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bearer tokens in the database. */
@Component(service = TokenStore.class)
public final class JpaTokenStore implements TokenStore {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final StoreUnit unit;

    @Activate
    public JpaTokenStore(@Reference StoreUnit unit) {
        this.unit = unit;
    }

    @Override
    public void add(Token token) {
        unit.write(entities -> {
            entities.persist(new TokenEntity(
                    token.id(),
                    token.secretHash(),
                    token.account().value(),
                    token.epoch(),
                    token.scope(),
                    token.person().map(PersonId::value).orElse(null),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt().orElse(null)));
            return token;
        });
    }

    @Override
    public Optional<Token> find(byte[] secretHash) {
        return unit
                .read(entities -> entities.createQuery(
                                "select t from Token t where t.secretHash = :secret", TokenEntity.class)
                        .setParameter("secret", secretHash)
                        .getResultList())
                .stream()
                .findFirst()
                .map(JpaTokenStore::token);
    }

    @Override
    public List<Token> of(AccountId account) {
        return unit
                .read(entities -> entities.createQuery(
                                "select t from Token t where t.account = :account order by t.createdAt desc, t.id desc",
                                TokenEntity.class)
                        .setParameter("account", IdBytes.of(account.value()))
                        .getResultList())
                .stream()
                .map(JpaTokenStore::token)
                .toList();
    }

    @Override
    public void revoke(UUID id, Instant now) {
        unit.writeEvenIfFull(entities -> entities.createQuery(
                        "update Token t set t.expiresAt = :now where t.id = :id and t.expiresAt > :now")
                .setParameter("now", Nanos.of(now))
                .setParameter("id", IdBytes.of(id))
                .executeUpdate());
    }

    @Override
    public void touch(UUID id, Instant at) {
        TokenEntity row = unit.read(entities -> entities.find(TokenEntity.class, IdBytes.of(id)));
        if (row == null || isRecent(row.lastUsedAt(), at)) {
            return;
        }
        unit.writeEvenIfFull(entities -> entities.createQuery("update Token t set t.lastUsedAt = :at where t.id = :id")
                .setParameter("at", Nanos.of(at))
                .setParameter("id", IdBytes.of(id))
                .executeUpdate());
    }

    private static boolean isRecent(Instant last, Instant at) {
        return last != null && at.isBefore(last.plus(TOUCH_EVERY));
    }

    private static Token token(TokenEntity row) {
        return new Token(
                row.id(),
                row.secretHash(),
                new AccountId(row.account()),
                row.epoch(),
                row.scope(),
                Optional.ofNullable(row.person()).map(PersonId::new),
                row.createdAt(),
                row.expiresAt(),
                Optional.ofNullable(row.lastUsedAt()));
    }
}
