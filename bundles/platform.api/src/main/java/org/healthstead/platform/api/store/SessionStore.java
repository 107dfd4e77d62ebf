// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * Stores browser sessions, which are found by the SHA-256 of their secret. Each method is one transaction; safe for
 * several threads.
 */
public interface SessionStore {

    void add(Session session);

    Optional<Session> find(byte[] secretHash);

    /** Records activity. An unknown session is not an error. */
    void touch(byte[] secretHash, Instant at);

    void remove(byte[] secretHash);

    /** Removes every session whose absolute end has passed. */
    void removeExpired(Instant now);

    /**
     * @param secretHash SHA-256, 32 bytes
     * @param account whose
     * @param epoch of the account when it was opened
     * @param createdAt when it was opened
     * @param lastUsedAt time of the last activity
     * @param expiresAt when it ends, however active it is
     */
    record Session(
            byte[] secretHash,
            AccountId account,
            int epoch,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {}
}
