// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.store.InstallationStore;
import org.junit.jupiter.api.Test;

class LastLooksTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Counted store = new Counted();
    private final Moving clock = new Moving();
    private final LastLooks looks = new LastLooks(Optional.of(store), clock);
    private final Caller caller = ContractAccess.newCaller();
    private final PersonId person = new PersonId(UUID.randomUUID());

    private static final class Moving extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Counted implements InstallationStore {
        private final Map<String, String> values = new HashMap<>();
        private int writes;

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public Map<String, String> read(Collection<String> names) {
            throw new UnsupportedOperationException("nobody reads several");
        }

        @Override
        public void write(String name, String value) {
            writes++;
            values.put(name, value);
        }

        @Override
        public boolean writeOnce(String name, String value) {
            return values.putIfAbsent(name, value) == null;
        }
    }

    private Optional<Instant> after(Duration time) {
        clock.now = clock.now.plus(time);
        return looks.look(person, caller);
    }

    @Test
    void theFirstLookHasNoneBefore() {
        assertEquals(Optional.empty(), looks.look(person, caller));
        assertEquals(Optional.empty(), after(Duration.ofMinutes(5)));
    }

    @Test
    void aLookLastsUntilTheReaderStaysAwayAndThenCountsFromItsEnd() {
        looks.look(person, caller);
        after(Duration.ofMinutes(20));
        Instant end = clock.now;
        Optional<Instant> before = after(Duration.ofDays(3));
        assertEquals(Optional.of(end.minusSeconds(10)), before);
        assertEquals(before, after(Duration.ofMinutes(29)));
        assertEquals(before, after(Duration.ofMinutes(1)));
    }

    @Test
    void readingOnWritesEveryTenMinutesAtMost() {
        looks.look(person, caller);
        for (int i = 0; i < 10; i++) {
            after(Duration.ofMinutes(1));
        }
        assertEquals(1, store.writes);
        after(Duration.ofMinutes(1));
        assertEquals(2, store.writes);
    }

    @Test
    void eachAccountAndEachPersonHaveTheirOwn() {
        looks.look(person, caller);
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertEquals(Optional.empty(), looks.look(person, ContractAccess.newCaller()));
        assertEquals(Optional.empty(), looks.look(new PersonId(UUID.randomUUID()), caller));
        assertEquals(Optional.of(START.minusSeconds(10)), looks.look(person, caller));
    }

    @Test
    void whatIsNoNoteCountsAsNone() {
        store.values.put("look " + caller.account() + " " + person, "nonsense");
        assertEquals(Optional.empty(), looks.look(person, caller));
        assertEquals(1, store.writes);
    }
}
