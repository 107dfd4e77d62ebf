// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.access.Account;
import org.healthstead.platform.api.access.Grant;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A secret that opens the dates of some people and nothing else. */
final class SecretCalendarsTest {

    private static final String HOME = "192.0.2.7";

    private final Fixture fixture = new Fixture();
    private final Account anna = fixture.setUp();
    private final SecretCalendars calendars = fixture.calendars();
    private final Caller reader = fixture.callers.issue(anna, new Credential.Password(anna.epoch()));
    private final Person ada = add("Ada");
    private final Person ben = add("Ben");
    private final CalendarFeeds.Made made = calendars.make(wish(ada.id()), reader);

    private Person add(String name) {
        return fixture.stores.persons().add(name, Optional.empty(), Optional.empty(), reader);
    }

    private static CalendarFeeds.Wish wish(PersonId... persons) {
        return new CalendarFeeds.Wish("Phone", List.of(persons), false, Locale.GERMAN);
    }

    private Caller opened() {
        return calendars.open(made.secret(), HOME).orElseThrow().callers().get(ada.id());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void readsTheChosenRecordsOnly(Operation operation) {
        Caller calendar = opened();

        assertEquals(
                Set.of(Operation.READ, Operation.SEARCH).contains(operation),
                fixture.policy.scope(calendar, operation, ada.id()).isPresent());
        assertTrue(fixture.policy.scope(calendar, operation, ben.id()).isEmpty());
        assertFalse(fixture.policy.mayActForAccount(calendar, operation));
    }

    @Test
    void opensNothingElse() {
        assertTrue(made.secret().length() >= 43, "256 bits");
        SecretAuthentication authentication = fixture.authentication(Fixture.CHEAPEST);
        assertEquals(Optional.empty(), authentication.token(made.secret()));
        assertEquals(Optional.empty(), authentication.session(made.secret()));
        Caller calendar = opened();
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> calendars.make(wish(ada.id()), calendar));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> calendars.of(calendar));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> calendars.end(made.feed().id(), calendar));
        Fixture.refused("HS-ACCESS-FORBIDDEN", () -> fixture.policy.requireMayManagePlugins(calendar));
        Fixture.refused(
                "HS-ACCESS-FORBIDDEN",
                () -> authentication.createToken(calendar, "patient/*.rs", Optional.empty(), Duration.ofDays(1)));
        assertFalse(made.toString().contains(made.secret()), "secrets stay out of logs");
    }

    @Test
    void endsAtOnceAndWithItItsCallers() {
        Caller calendar = opened();
        calendars.end(made.feed().id(), reader);

        assertEquals(Optional.empty(), calendars.open(made.secret(), HOME));
        assertEquals(List.of(), calendars.of(reader));
        fixture.pass(CallerRegistry.BELIEVED);
        Fixture.refused("HS-ACCESS-CALLER", () -> fixture.policy.scope(calendar, Operation.READ, ada.id()));
    }

    @Test
    void endsWithThePassword() {
        fixture.rows.setPasswordHash(anna.id(), "another", true);

        assertEquals(Optional.empty(), calendars.open(made.secret(), HOME));
    }

    @Test
    void endsWithTheAccount() {
        fixture.rows.setDisabled(anna.id(), true);

        assertEquals(Optional.empty(), calendars.open(made.secret(), HOME));
    }

    @Test
    void showsWhatTheAccountMaySeeAtThatMoment() {
        fixture.rows
                .grants(anna.id(), ada.id())
                .forEach(grant -> fixture.rows.setGrantStatus(grant.id(), Grant.Status.REVOKED));

        assertTrue(fixture.policy.scope(opened(), Operation.READ, ada.id()).isEmpty());
    }

    @Test
    void belongsToItsAccount() {
        Account other = new Account(new AccountId(UUID.randomUUID()), "Ben", false, false, 1, fixture.now);
        fixture.rows.add(other, "hash");
        Caller stranger = fixture.callers.issue(other, new Credential.Password(1));

        assertEquals(List.of(), calendars.of(stranger));
        calendars.end(made.feed().id(), stranger);
        assertTrue(calendars.open(made.secret(), HOME).isPresent());
        Fixture.refused("HS-PERSON-NOT-FOUND", () -> calendars.make(wish(ada.id()), stranger));
    }

    @Test
    void refusesWhatIsNoChoice() {
        Fixture.refused("HS-CALENDAR-CHOICE", () -> calendars.make(wish(), reader));
        PersonId[] crowd = Stream.generate(() -> new PersonId(UUID.randomUUID()))
                .limit(CalendarFeed.MAX_PERSONS + 1)
                .toArray(PersonId[]::new);
        Fixture.refused("HS-CALENDAR-CHOICE", () -> calendars.make(wish(crowd), reader));
        CalendarFeeds.Wish named = new CalendarFeeds.Wish("x".repeat(61), List.of(ada.id()), false, Locale.ENGLISH);
        Fixture.refused("HS-CALENDAR-CHOICE", () -> calendars.make(named, reader));
    }

    @Test
    void anAccountHasAFew() {
        for (int i = 1; i < CalendarFeeds.MAX_FEEDS; i++) {
            calendars.make(wish(ada.id()), reader);
        }
        Fixture.refused("HS-CALENDAR-MANY", () -> calendars.make(wish(ada.id()), reader));
        calendars.end(made.feed().id(), reader);
        calendars.make(wish(ada.id()), reader);
    }

    @Test
    void slowsDownWhoGuesses() {
        for (int i = 0; i < 20; i++) {
            assertEquals(Optional.empty(), calendars.open("guess" + i, HOME));
        }
        Fixture.refused("HS-ACCESS-SLOW-DOWN", () -> calendars.open(made.secret(), HOME));
        assertTrue(calendars.open(made.secret(), "198.51.100.4").isPresent(), "another network");
        fixture.pass(Duration.ofMinutes(1));
        assertTrue(calendars.open(made.secret(), HOME).isPresent());
    }

    @Test
    void saysWhenItWasFetched() {
        assertEquals(Optional.empty(), calendars.of(reader).getFirst().lastUsedAt());
        opened();

        assertEquals(Optional.of(fixture.now), calendars.of(reader).getFirst().lastUsedAt());
    }
}
