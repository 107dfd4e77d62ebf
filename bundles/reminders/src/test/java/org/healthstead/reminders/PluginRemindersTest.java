// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import static org.healthstead.reminders.RemindersFixture.TODAY;
import static org.healthstead.reminders.RemindersFixture.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.api.reminders.ReminderContribution;
import org.healthstead.platform.api.reminders.ReminderService.Reminders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plugins that do as they should, and others. */
final class PluginRemindersTest {

    private final RemindersFixture fixture = new RemindersFixture();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() {
        never.countDown();
        fixture.close();
    }

    private List<Reminder> hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    @Test
    void asksForOneRecordAtATime() {
        fixture.offer(
                "doses",
                context -> List.of(
                        Reminder.of("k", context.person().name() + " " + context.today() + " " + context.locale())));

        Map<PersonId, Reminders> both = fixture.readBoth();
        assertEquals(List.of("Ada " + TODAY + " en"), titles(both.get(fixture.ada.id())));
        assertEquals(List.of("Ben " + TODAY + " en"), titles(both.get(fixture.ben.id())));
        assertEquals(
                List.of(
                        RemindersFixture.PLUGIN + " " + fixture.ada.id(),
                        RemindersFixture.PLUGIN + " " + fixture.ben.id()),
                fixture.lent);
    }

    @Test
    void onePluginThatHangsTakesTheOthersNothing() {
        fixture.offer("hangs", context -> hang());
        fixture.offer("works", context -> List.of(Reminder.of("k", "Works")));

        Map<PersonId, Reminders> both = fixture.readBoth();
        assertEquals(List.of("Works"), titles(both.get(fixture.ada.id())));
        assertEquals(List.of("Works"), titles(both.get(fixture.ben.id())));
        assertEquals(Set.of("Doses hangs"), both.get(fixture.ben.id()).missing());
        assertEquals(List.of("late"), fixture.faults);
        assertEquals(Set.of("Doses hangs"), fixture.read(fixture.ada).missing());
        assertEquals(List.of("late"), fixture.faults, "it is not called again, and so not at fault again");
    }

    @Test
    void onePersonWhoCannotBeReadTakesTheOthersNothing() {
        fixture.offer("doses", context -> {
            if (context.person().equals(fixture.ada)) {
                throw new IllegalStateException("ada");
            }
            return List.of(Reminder.of("k", "Works"));
        });

        Map<PersonId, Reminders> both = fixture.readBoth();
        assertEquals(Set.of("Doses doses"), both.get(fixture.ada.id()).missing());
        assertEquals(List.of("Works"), titles(both.get(fixture.ben.id())));
        assertEquals(Set.of(), both.get(fixture.ben.id()).missing());
        assertEquals(List.of("ada"), fixture.faults);
    }

    @Test
    void errorsAreFaultsToo() {
        fixture.offer("doses", context -> {
            throw new NoClassDefFoundError("gone");
        });

        assertEquals(Set.of("Doses doses"), fixture.read(fixture.ada).missing());
        assertEquals(List.of("gone"), fixture.faults);
    }

    @Test
    void anIdOfAnotherFormIsAFault() {
        fixture.offer("No Id", context -> List.of(Reminder.of("k", "Works")));

        assertEquals(List.of(), titles(fixture.read(fixture.ada)));
        assertEquals(Set.of("Doses No Id"), fixture.read(fixture.ada).missing());
        assertFalse(fixture.faults.isEmpty());
    }

    @Test
    void nullsAreFaults() {
        fixture.offer("none", context -> null);
        fixture.offer("one", context -> Arrays.asList(Reminder.of("k", "a"), null));

        assertEquals(
                Set.of("Doses none", "Doses one"), fixture.read(fixture.ada).missing());
        assertEquals(2, fixture.faults.size());
    }

    @Test
    void takesABoundedNumberAndEachKeyOnce() {
        fixture.offer(
                "doses",
                context -> IntStream.range(0, 10_000)
                        .mapToObj(i -> Reminder.of("k" + i / 2, "n" + i))
                        .toList());

        List<String> titles = titles(fixture.read(fixture.ada));
        assertEquals(ReminderContribution.MAX_REMINDERS, titles.size());
        assertTrue(titles.contains("n0") && !titles.contains("n1"), titles::toString);
    }

    @Test
    void opensPagesOfTheirOwnOnly() {
        String own = "/person/" + fixture.ada.id() + "/plugin/" + RemindersFixture.PLUGIN + "/doses";
        fixture.offer(
                "doses",
                context -> List.of(
                        Reminder.of("1", "1").opens(own),
                        Reminder.of("2", "2").opens("/plugin/" + RemindersFixture.PLUGIN + "/all"),
                        Reminder.of("3", "3").opens("/settings"),
                        Reminder.of("4", "4").opens("/plugin/" + RemindersFixture.PLUGIN + ".other/x"),
                        Reminder.of("5", "5")
                                .opens(own.replace(
                                        fixture.ada.id().toString(),
                                        fixture.ben.id().toString()))));

        assertEquals(
                List.of(true, true, false, false, false),
                fixture.read(fixture.ada).open().stream()
                        .map(each -> each.reminder().page().isPresent())
                        .toList());
    }

    @Test
    void aPluginThatWentIsNotMissed() {
        OfferedContribution offered = fixture.offer("doses", context -> List.of(Reminder.of("k", "Works")));
        assertEquals(List.of("Works"), titles(fixture.read(fixture.ada)));
        fixture.plugins.remove(offered);

        assertFalse(fixture.reminders.hasContributions());
        assertEquals(Reminders.NONE, fixture.read(fixture.ada));
    }
}
