// SPDX-License-Identifier: Apache-2.0
package org.healthstead.reminders;

import static org.healthstead.reminders.RemindersFixture.TODAY;
import static org.healthstead.reminders.RemindersFixture.reader;
import static org.healthstead.reminders.RemindersFixture.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.reminders.ReminderAnswer;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What people say about reminders. */
final class StoredRemindersTest {

    private static final ReminderId DOSE = new ReminderId(RemindersFixture.PLUGIN, "doses", "mmr/2");

    private final RemindersFixture fixture = new RemindersFixture();
    private volatile List<Reminder> offered = List.of(
            Reminder.of("ask", "Ask"),
            Reminder.of("mmr/2", "Second dose").due(TODAY),
            Reminder.of("late", "Late").overdueFrom(TODAY.minusDays(3)));

    StoredRemindersTest() {
        fixture.offer("doses", context -> context.person().id().equals(fixture.ada.id()) ? offered : List.of());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void say(Verdict verdict, Optional<LocalDate> until, Caller caller) {
        fixture.reminders.answer(fixture.ada, DOSE, verdict, until, reader(caller));
    }

    @Test
    void theEarliestDayComesFirst() {
        assertEquals(List.of("Late", "Second dose", "Ask"), titles(fixture.read(fixture.ada)));
    }

    @Test
    void whatIsDoneIsAwayForEverybodyWithWhoAndWhen() {
        say(Verdict.DONE, Optional.empty(), fixture.holder);
        Caller other = fixture.granted(EnumSet.allOf(Operation.class), EnumSet.allOf(AccessCategory.class));

        ReminderService.Reminders seen = fixture.read(fixture.ada, other);
        assertEquals(List.of("Late", "Ask"), titles(seen));
        ReminderAnswer away = seen.away().getFirst();
        assertEquals("Second dose", away.title());
        assertEquals("Doses doses", away.from());
        assertEquals(Optional.of(fixture.holder.account()), away.by());
        assertEquals(List.of(), fixture.read(fixture.ben).away());
    }

    @Test
    void aNewKeyIsANewReminder() {
        say(Verdict.DONE, Optional.empty(), fixture.holder);
        offered = List.of(Reminder.of("mmr/3", "Third dose").due(TODAY));

        assertEquals(List.of("Third dose"), titles(fixture.read(fixture.ada)));
    }

    @Test
    void whatIsPutOffComesBackOnItsDay() {
        say(Verdict.LATER, Optional.of(TODAY.plusDays(7)), fixture.holder);

        assertEquals(List.of("Late", "Ask"), titles(fixture.read(fixture.ada)));
        ReminderService.Reader then = new ReminderService.Reader(fixture.holder, TODAY.plusDays(7), Locale.ROOT);
        ReminderService.Reminders back =
                fixture.reminders.of(List.of(fixture.ada), then).get(fixture.ada.id());
        assertEquals(List.of("Late", "Second dose", "Ask"), titles(back));
        assertEquals(List.of(), back.away());
    }

    @Test
    void isTakenBack() {
        say(Verdict.NOT_FOR_ME, Optional.empty(), fixture.holder);
        fixture.reminders.takeBack(fixture.ada, DOSE, reader(fixture.holder));
        fixture.reminders.takeBack(fixture.ada, DOSE, reader(fixture.holder));

        assertEquals(List.of("Late", "Second dose", "Ask"), titles(fixture.read(fixture.ada)));
        assertEquals(List.of(), fixture.read(fixture.ada).away());
    }

    /** So a plugin that was removed takes nothing away that people said. */
    @Test
    void staysAwayWhenThePluginIsGone() {
        say(Verdict.DONE, Optional.empty(), fixture.holder);
        offered = List.of();

        assertEquals(1, fixture.read(fixture.ada).away().size());
        fixture.reminders.takeBack(fixture.ada, DOSE, reader(fixture.holder));
        assertEquals(List.of(), fixture.read(fixture.ada).away());
    }

    @Test
    void onlyWhatIsOfferedCanBeAnswered() {
        offered = List.of();

        refused("HS-REMINDER-GONE", () -> say(Verdict.DONE, Optional.empty(), fixture.holder));
        assertEquals(List.of(), fixture.stores.reminders().of(fixture.ada.id()));
    }

    @Test
    void whoMayOnlyReadSaysNothing() {
        Caller guest = fixture.granted(Set.of(Operation.READ), EnumSet.allOf(AccessCategory.class));

        refused("HS-ACCESS-FORBIDDEN", () -> say(Verdict.DONE, Optional.empty(), guest));
        refused("HS-ACCESS-FORBIDDEN", () -> fixture.reminders.takeBack(fixture.ada, DOSE, reader(guest)));
        Caller stranger = fixture.granted(Set.of(), EnumSet.allOf(AccessCategory.class));
        assertEquals(ReminderService.Reminders.NONE, fixture.read(fixture.ben, stranger));
    }

    /** Else the title would say what the plugin does not show them. */
    @Test
    void whoSeesAPartSeesNoMoreOfTheAnswers() {
        say(Verdict.DONE, Optional.empty(), fixture.holder);
        Caller part = fixture.granted(EnumSet.allOf(Operation.class), EnumSet.of(AccessCategory.VISITS));
        assertEquals(1, fixture.read(fixture.ada, part).away().size());
        offered = List.of();

        assertEquals(List.of(), fixture.read(fixture.ada, part).away());
        refused("HS-REMINDER-GONE", () -> fixture.reminders.takeBack(fixture.ada, DOSE, reader(part)));
        assertEquals(1, fixture.read(fixture.ada).away().size());
    }

    @Test
    void comesBackAfterTodayAndWithinAYear() {
        for (LocalDate wrong : List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(367))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> say(Verdict.LATER, Optional.of(wrong), fixture.holder),
                    wrong.toString());
        }
    }

    private static void refused(String code, Executable call) {
        assertEquals(code, assertThrows(ProblemException.class, call).problem().code());
    }
}
