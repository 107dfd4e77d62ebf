// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.reminders.CalendarFeed;

/**
 * Stores calendars that programs fetch, which are found by the SHA-256 of their secret. Takes no decisions. Each method
 * is one transaction; safe for several threads.
 */
public interface CalendarFeedStore {

    /** @param secretHash SHA-256, 32 bytes */
    void add(CalendarFeed feed, byte[] secretHash);

    Optional<CalendarFeed> find(byte[] secretHash);

    Optional<CalendarFeed> find(UUID id);

    /** Those of an account, the newest first. */
    List<CalendarFeed> of(AccountId account);

    /** Ends one, now. An unknown id is not an error. */
    void remove(UUID id);

    /** Records that one was fetched. */
    void touch(UUID id, Instant at);
}
