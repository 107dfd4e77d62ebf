// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.junit.jupiter.api.Test;

/** {@link org.healthstead.platform.api.store.CalendarFeedStore}. */
public abstract class CalendarFeedContractTest extends AbstractStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void keepsACalendar() {
        byte[] secret = secret();
        CalendarFeed feed = feed(AT);
        stores.calendars().add(feed, secret);
        restart();

        assertEquals(Optional.of(feed), stores.calendars().find(secret));
        assertEquals(Optional.of(feed), stores.calendars().find(feed.id()));
        assertEquals(Optional.empty(), stores.calendars().find(secret()));
        assertEquals(Optional.empty(), stores.calendars().find(UUID.randomUUID()));
    }

    @Test
    void listsThoseOfAnAccount() {
        CalendarFeed first = feed(AT);
        CalendarFeed second = feed(AT.plusSeconds(1));
        stores.calendars().add(first, secret());
        stores.calendars().add(second, secret());

        assertEquals(List.of(second, first), stores.calendars().of(holder.account()));
        assertEquals(List.of(), stores.calendars().of(new AccountId(UUID.randomUUID())));
    }

    @Test
    void endsOneAtOnce() {
        byte[] secret = secret();
        CalendarFeed feed = feed(AT);
        stores.calendars().add(feed, secret);
        stores.calendars().remove(feed.id());
        stores.calendars().remove(feed.id());

        assertEquals(Optional.empty(), stores.calendars().find(secret));
        assertEquals(Optional.empty(), stores.calendars().find(feed.id()));
        assertEquals(List.of(), stores.calendars().of(holder.account()));
    }

    @Test
    void notesWhenItWasFetched() {
        CalendarFeed feed = feed(AT);
        stores.calendars().add(feed, secret());
        stores.calendars().touch(feed.id(), AT.plusSeconds(90));
        stores.calendars().touch(UUID.randomUUID(), AT);

        assertEquals(
                Optional.of(feed.usedAt(AT.plusSeconds(90))), stores.calendars().find(feed.id()));
    }

    @Test
    void hasRoomForEverybodyWhoMayBeInIt() {
        List<PersonId> many = Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .limit(CalendarFeed.MAX_PERSONS)
                .toList();
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID(),
                holder.account(),
                3,
                "漢".repeat(CalendarFeed.MAX_NAME),
                many,
                true,
                Locale.GERMANY,
                AT,
                Optional.empty());
        stores.calendars().add(feed, secret());
        restart();

        assertEquals(Optional.of(feed), stores.calendars().find(feed.id()));
    }

    private CalendarFeed feed(Instant at) {
        return new CalendarFeed(
                UUID.randomUUID(),
                holder.account(),
                1,
                "Phone",
                List.of(person.id()),
                false,
                Locale.ENGLISH,
                at,
                Optional.empty());
    }

    private static byte[] secret() {
        byte[] hash = new byte[32];
        new SecureRandom().nextBytes(hash);
        return hash;
    }
}
