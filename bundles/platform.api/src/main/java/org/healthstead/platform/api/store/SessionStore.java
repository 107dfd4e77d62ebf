// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.access.AccountId;

/**
 * Rows of browser sessions, found by the SHA-256 of their secret. Each method is one transaction; safe for several
 * threads.
 */
public interface SessionStore {

    void add(Session session);

    Optional<Session> find(byte[] secretHash);

    /** Notes activity; an unknown session is no error. */
    void touch(byte[] secretHash, Instant at);

    void remove(byte[] secretHash);

    /** Removes every session whose absolute end has passed. */
    void removeExpired(Instant now);

    /**
     * @param secretHash SHA-256, 32 bytes
     * @param account whose
     * @param epoch of the account when it was opened
     * @param createdAt when it was opened
     * @param lastUsedAt last activity
     * @param expiresAt absolute end
     */
    record Session(
            byte[] secretHash,
            AccountId account,
            int epoch,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {}
}
