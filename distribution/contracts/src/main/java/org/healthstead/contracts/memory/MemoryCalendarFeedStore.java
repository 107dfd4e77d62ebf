// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.store.CalendarFeedStore;

/** Calendars that programs fetch, in maps. */
final class MemoryCalendarFeedStore implements CalendarFeedStore {

    private final Map<UUID, CalendarFeed> feeds = new HashMap<>();
    private final Map<ByteBuffer, UUID> secrets = new HashMap<>();

    @Override
    public synchronized void add(CalendarFeed feed, byte[] secretHash) {
        feeds.put(feed.id(), feed);
        secrets.put(ByteBuffer.wrap(secretHash.clone()), feed.id());
    }

    @Override
    public synchronized Optional<CalendarFeed> find(byte[] secretHash) {
        return Optional.ofNullable(secrets.get(ByteBuffer.wrap(secretHash))).flatMap(this::find);
    }

    @Override
    public synchronized Optional<CalendarFeed> find(UUID id) {
        return Optional.ofNullable(feeds.get(id));
    }

    @Override
    public synchronized List<CalendarFeed> of(AccountId account) {
        return feeds.values().stream()
                .filter(feed -> feed.account().equals(account))
                .sorted(Comparator.comparing(CalendarFeed::createdAt).reversed())
                .toList();
    }

    @Override
    public synchronized void remove(UUID id) {
        feeds.remove(id);
        secrets.values().remove(id);
    }

    @Override
    public synchronized void touch(UUID id, Instant at) {
        feeds.computeIfPresent(id, (same, feed) -> feed.usedAt(at));
    }
}
