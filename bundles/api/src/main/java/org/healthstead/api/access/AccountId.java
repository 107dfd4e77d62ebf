// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.access;

import java.util.Objects;
import java.util.UUID;

/**
 * Identifies a login.
 *
 * @param value random, never null
 */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
