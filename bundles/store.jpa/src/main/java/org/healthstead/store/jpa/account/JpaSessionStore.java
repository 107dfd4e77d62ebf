// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.account;

import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.store.jpa.unit.Nanos;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Browser sessions in the database. Works on a full disk: one must be able to sign in to make room. */
@Component(service = SessionStore.class)
public final class JpaSessionStore implements SessionStore {

    private final StoreUnit unit;

    @Activate
    public JpaSessionStore(@Reference StoreUnit unit) {
        this.unit = unit;
    }

    @Override
    public void add(Session session) {
        unit.writeEvenIfFull(entities -> {
            entities.persist(new SessionEntity(
                    session.secretHash(),
                    session.account().value(),
                    session.epoch(),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.expiresAt()));
            return session;
        });
    }

    @Override
    public Optional<Session> find(byte[] secretHash) {
        return unit.read(entities -> Optional.ofNullable(entities.find(SessionEntity.class, secretHash)))
                .map(row -> new Session(
                        row.secretHash(),
                        new AccountId(row.account()),
                        row.epoch(),
                        row.createdAt(),
                        row.lastUsedAt(),
                        row.expiresAt()));
    }

    @Override
    public void touch(byte[] secretHash, Instant at) {
        unit.writeEvenIfFull(entities -> entities.createQuery(
                        "update LoginSession s set s.lastUsedAt = :at where s.secretHash = :secret")
                .setParameter("at", Nanos.of(at))
                .setParameter("secret", secretHash)
                .executeUpdate());
    }

    @Override
    public void remove(byte[] secretHash) {
        unit.writeEvenIfFull(entities -> entities.createQuery("delete from LoginSession s where s.secretHash = :secret")
                .setParameter("secret", secretHash)
                .executeUpdate());
    }

    @Override
    public void removeExpired(Instant now) {
        unit.writeEvenIfFull(entities -> entities.createQuery("delete from LoginSession s where s.expiresAt <= :now")
                .setParameter("now", Nanos.of(now))
                .executeUpdate());
    }
}
