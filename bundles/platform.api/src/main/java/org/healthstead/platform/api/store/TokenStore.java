// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;

/**
 * Stores bearer tokens, which are found by the SHA-256 of their secret. Each method is one transaction; safe for
 * several threads.
 */
public interface TokenStore {

    void add(Token token);

    Optional<Token> find(byte[] secretHash);

    /** The tokens of an account, newest first. */
    List<Token> of(AccountId account);

    /** Ends a token now. An unknown id is not an error. */
    void revoke(UUID id, Instant now);

    /** Records that the token was used, at most once a minute. */
    void touch(UUID id, Instant at);

    /**
     * @param id of the token, public
     * @param secretHash SHA-256, 32 bytes
     * @param account whose token it is
     * @param epoch of the account when it was made
     * @param scope SMART scope text
     * @param person only this person's record, if given
     * @param createdAt when it was made
     * @param expiresAt when it ends
     * @param lastUsedAt when it was last used, if ever
     */
    record Token(
            UUID id,
            byte[] secretHash,
            AccountId account,
            int epoch,
            String scope,
            Optional<PersonId> person,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt) {}
}
