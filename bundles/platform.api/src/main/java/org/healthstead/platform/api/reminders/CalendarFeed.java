// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;

/**
 * A calendar that a program fetches with a secret of its own, in the name of an account.
 *
 * @param id random; public, for logs
 * @param account in whose name; what it may see is decided at each fetch
 * @param epoch of the account when it was made: a change of password ends it
 * @param name by which people tell it from others; may be empty, at most {@value #MAX_NAME} characters
 * @param persons whose dates are in it; 1 to {@value #MAX_PERSONS}
 * @param hasDetails whether events say what is due; else only that something is
 * @param language of its words
 * @param createdAt when it was made, to the millisecond
 * @param lastUsedAt when it was last fetched, if ever
 */
public record CalendarFeed(
        UUID id,
        AccountId account,
        int epoch,
        String name,
        List<PersonId> persons,
        boolean hasDetails,
        Locale language,
        Instant createdAt,
        Optional<Instant> lastUsedAt) {

    public static final int MAX_NAME = 60;
    public static final int MAX_PERSONS = 50;

    public CalendarFeed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastUsedAt, "lastUsedAt");
        persons = List.copyOf(persons);
    }

    /** The same, fetched at a time. */
    public CalendarFeed usedAt(Instant at) {
        return new CalendarFeed(id, account, epoch, name, persons, hasDetails, language, createdAt, Optional.of(at));
    }
}
