// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.time.Instant;
import java.util.Objects;
import org.healthstead.api.access.AccountId;

/**
 * A login.
 *
 * @param id of the account
 * @param name as the person types it; case is ignored
 * @param administrator may manage accounts, plugins and settings; gives no right to anybody's record
 * @param disabled cannot sign in, and its sessions and tokens do not work
 * @param epoch grows with every change of password or state; sessions and tokens of an earlier epoch are invalid
 * @param createdAt when it was added
 */
public record Account(
        AccountId id, String name, boolean administrator, boolean disabled, int epoch, Instant createdAt) {

    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
