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
 * @param account who may
 * @param person whose record
 * @param operations what
 * @param categories which parts
 * @param confidential entries marked confidential too
 * @param validFrom not before
 * @param expiresAt not from then on, if it ends
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
