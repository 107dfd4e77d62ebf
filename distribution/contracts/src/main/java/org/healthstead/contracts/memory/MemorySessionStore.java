// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.healthstead.platform.api.store.SessionStore;

/** Sessions in a map. */
final class MemorySessionStore implements SessionStore {

    private final Map<String, Session> sessions = new HashMap<>();

    @Override
    public synchronized void add(Session session) {
        sessions.put(key(session.secretHash()), session);
    }

    @Override
    public synchronized Optional<Session> find(byte[] secretHash) {
        return Optional.ofNullable(sessions.get(key(secretHash)));
    }

    @Override
    public synchronized void touch(byte[] secretHash, Instant at) {
        sessions.computeIfPresent(
                key(secretHash),
                (key, session) -> new Session(
                        session.secretHash(),
                        session.account(),
                        session.epoch(),
                        session.createdAt(),
                        at,
                        session.expiresAt()));
    }

    @Override
    public synchronized void remove(byte[] secretHash) {
        sessions.remove(key(secretHash));
    }

    @Override
    public synchronized void removeExpired(Instant now) {
        sessions.values().removeIf(session -> !session.expiresAt().isAfter(now));
    }

    private static String key(byte[] secretHash) {
        return HexFormat.of().formatHex(secretHash);
    }
}
