// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.time.Instant;
import java.util.Objects;
import org.healthstead.api.access.AccountId;

/**
 * A login.
 *
 * @param id of the account
 * @param name as the person types it; compared without regard to case
 * @param administrator may manage accounts and settings; gives no right to anybody's record
 * @param disabled cannot sign in, and nothing that was issued to it works
 * @param epoch grows with every change of password or state: sessions and tokens of an earlier epoch are dead
 * @param createdAt when it was made
 */
public record Account(
        AccountId id, String name, boolean administrator, boolean disabled, int epoch, Instant createdAt) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
