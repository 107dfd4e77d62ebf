// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.store.SessionStore;
import org.healthstead.platform.api.store.SessionStore.Session;

/** Browser sessions as rows: an idle and an absolute end, both decided here. Safe for several threads. */
final class Sessions {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final SessionStore store;
    private final Secrets secrets;
    private final Duration idle;
    private final Duration absolute;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Sessions(SessionStore store, Secrets secrets, Duration idle, Duration absolute) {
        this.store = store;
        this.secrets = secrets;
        this.idle = idle;
        this.absolute = absolute;
    }

    /** Opens a session and returns its secret. */
    NewSession open(Account account, Instant now) {
        sweep(now);
        String secret = secrets.session();
        byte[] hash = Secrets.hash(secret);
        store.add(new Session(hash, account.id(), account.epoch(), now, now, now.plus(absolute)));
        return new NewSession(secret, hash);
    }

    /** The session when neither its idle nor its absolute end has come. */
    Optional<Session> findAlive(byte[] secretHash, Instant now) {
        return store.find(secretHash)
                .filter(session -> now.isBefore(session.expiresAt()))
                .filter(session -> now.isBefore(session.lastUsedAt().plus(idle)));
    }

    /** Notes activity, at most once a minute. */
    void touch(Session session, Instant now) {
        if (!now.isBefore(session.lastUsedAt().plus(TOUCH_EVERY))) {
            store.touch(session.secretHash(), now);
        }
    }

    void end(byte[] secretHash) {
        store.remove(secretHash);
    }

    private void sweep(Instant now) {
        Instant last = swept.get();
        if (now.isAfter(last.plus(SWEEP_EVERY)) && swept.compareAndSet(last, now)) {
            store.removeExpired(now);
        }
    }

    /**
     * A new session.
     *
     * @param secret for the client
     * @param hash under which it is stored
     */
    record NewSession(String secret, byte[] hash) {}
}
