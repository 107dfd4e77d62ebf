// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.PersonId;

/**
 * What an account may do with one person's record.
 *
 * @param id of the grant
 * @param account the account that may
 * @param person whose record it is about
 * @param operations what it may do
 * @param categories which parts of the record
 * @param confidential true to include entries marked confidential
 * @param validFrom when it begins
 * @param expiresAt when it ends, if it does
 * @param status only {@link Status#ACTIVE} opens anything
 */
public record Grant(
        UUID id,
        AccountId account,
        PersonId person,
        Set<Operation> operations,
        Set<AccessCategory> categories,
        boolean confidential,
        Instant validFrom,
        Optional<Instant> expiresAt,
        Status status) {

    /** Stored by name. */
    public enum Status {
        INVITED,
        ACTIVE,
        REVOKED
    }

    public Grant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        operations = Set.copyOf(operations);
        categories = Set.copyOf(categories);
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(status, "status");
    }

    /** Every right on a record, without end. */
    public static Grant whole(AccountId account, PersonId person, Instant from) {
        return new Grant(
                UUID.randomUUID(),
                account,
                person,
                Set.of(Operation.values()),
                Set.of(AccessCategory.values()),
                true,
                from,
                Optional.empty(),
                Status.ACTIVE);
    }
}
