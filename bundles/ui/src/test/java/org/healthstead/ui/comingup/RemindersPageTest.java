// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.comingup;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.platform.api.reminders.ReminderAnswer.Verdict;
import org.healthstead.platform.api.reminders.ReminderId;
import org.healthstead.platform.api.reminders.ReminderService;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryReminders;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.PartialDateLabel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders of plugins among what the record says. */
class RemindersPageTest extends PersonPagesTestCase {

    private final LocalDate today = LocalDate.now();
    private final MemoryReminders reminders = new MemoryReminders();

    @BeforeEach
    void reminders() {
        pages.services.reminders().set(reminders);
        pages.household.entry(
                person,
                "{'resourceType':'ServiceRequest','status':'active','intent':'order','code':{'text':'Blood test'},"
                        + "'authoredOn':'2020-01-01','occurrenceDateTime':'" + today.plusDays(5) + "'}");
    }

    private String page() {
        return pages.get("/person/" + person.id() + "/coming-up");
    }

    private ReminderService.Reader reader() {
        return new ReminderService.Reader(MemoryHousehold.MEMBER, today, Locale.ENGLISH);
    }

    private static String words(LocalDate day) {
        return PartialDateLabel.words(PartialDate.parse(day.toString()), Locale.US);
    }

    @Test
    void standAmongWhatTheRecordSaysByTheirDays() {
        reminders.offer(person, Reminder.of("1", "Second dose").due(today.plusDays(3)));
        reminders.offer(person, Reminder.of("2", "Third dose").due(today.plusDays(9)));
        reminders.offer(person, Reminder.of("3", "Some day"));
        String page = page();

        assertTrue(page.indexOf("Second dose") < page.indexOf("Blood test"), page);
        assertTrue(page.indexOf("Blood test") < page.indexOf("Third dose"), page);
        assertTrue(page.indexOf("Third dose") < page.indexOf("Some day"), page);
        contains(page, "due on " + words(today.plusDays(3)));
        contains(page, "From Dose Planner");
        contains(page, "without a date");
    }

    @Test
    void whatIsOverdueSaysSoInWords() {
        reminders.offer(
                person, Reminder.of("1", "Second dose").due(today.minusDays(9)).overdueFrom(today.minusDays(2)));
        reminders.offer(
                person, Reminder.of("2", "Refill").from(today.minusDays(2)).due(today.plusDays(2)));
        reminders.offer(person, Reminder.of("3", "Goal").due(today.minusDays(1)));
        reminders.offer(person, Reminder.of("4", "Now").due(today));
        String page = page();

        contains(page, ">Overdue<");
        contains(page, "overdue since " + words(today.minusDays(2)) + ", was due on " + words(today.minusDays(9)));
        contains(page, "possible since " + words(today.minusDays(2)) + ", due on " + words(today.plusDays(2)));
        contains(page, "was due on " + words(today.minusDays(1)));
        contains(page, "due today");
        assertEquals(1, page.split(">Overdue<", -1).length - 1, page);
        assertTrue(page.indexOf("Now") < page.indexOf("Was due and is not"), page);
        assertTrue(page.indexOf("Goal") > page.indexOf("Was due and is not"), page);
    }

    @Test
    void wordsOfPluginsAreWordsAndNoMarkup() {
        reminders.offer(person, Reminder.of("\"k", "<b>Dose</b>").details("<i>because</i>"));
        String page = page();

        contains(page, "&lt;b&gt;Dose");
        contains(page, "&lt;i&gt;because");
        contains(page, "value=\"&quot;k\"");
    }

    @Test
    void canBeAnsweredAndBroughtBackWithoutScript() {
        ReminderId id =
                reminders.offer(person, Reminder.of("mmr/2", "Second dose").due(today));
        String page = page();
        for (String choice : new String[] {"done", "week", "month", "never"}) {
            contains(page, "name=\"do\" value=\"" + choice + "\"");
        }
        contains(page, "aria-label=\"In a week: Second dose\"");
        lacks(page, "Put away");

        reminders.answer(person, id, Verdict.LATER, Optional.of(today.plusWeeks(1)), reader());
        String after = page();
        lacks(after, "In a week: Second dose");
        contains(after, "Put away (1)");
        contains(after, "Comes back on " + words(today.plusWeeks(1)));
        contains(after, "Said by you, ");
        contains(after, "aria-label=\"Bring back: Second dose\"");
    }

    @Test
    void whoMayOnlyReadHasNoButtons() {
        ReminderId id = reminders.offer(person, Reminder.of("1", "Second dose").due(today));
        reminders.offer(person, Reminder.of("2", "Third dose").due(today));
        reminders.answer(person, id, Verdict.DONE, Optional.empty(), reader());
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        String page = page();

        contains(page, "Third dose");
        contains(page, "Said by ");
        lacks(page, "name=\"do\"");
    }

    @Test
    void opensPagesOfItsPluginAndEntriesOfThisPersonOnly() {
        Person other = pages.household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        EntryId theirs = new EntryId(other.id().value());
        EntryId own = new EntryId(person.id().value());
        reminders.offer(person, Reminder.of("1", "First").opens("/plugin/org.example.doses/doses"));
        reminders.offer(person, Reminder.of("2", "Second").opens(own));
        reminders.offer(person, Reminder.of("3", "Third").opens(theirs));
        reminders.offer(person, Reminder.of("4", "Fourth").opens(new EntryId(UUID.randomUUID())));
        String page = page();

        contains(page, "<a href=\"/plugin/org.example.doses/doses\">First</a>");
        contains(page, "<a href=\"/entry/" + own + "\">Second</a>");
        contains(page, "<b>Third</b>");
        contains(page, "<b>Fourth</b>");
    }

    @Test
    void aPluginThatIsNotHeardIsNamed() {
        reminders.missing.add("Dose Planner");

        contains(page(), "The plugin Dose Planner did not say in time");
    }

    @Test
    void theCardShowsThemToo() {
        reminders.offer(person, Reminder.of("1", "Second dose").overdueFrom(today.minusDays(2)));
        String overview = pages.get("/person/" + person.id() + "/overview");

        contains(overview, "Second dose");
        contains(overview, "From Dose Planner");
        contains(overview, ">Overdue<");
        lacks(overview, "name=\"do\" value=\"done\"");
    }

    @Test
    void whoHasDiedIsRemindedOfNothing() {
        pages.household.entry(
                person, "{'resourceType':'Patient','id':'x','name':[{'text':'Ada'}],'deceasedDateTime':'2020-02-02'}");
        reminders.offer(person, Reminder.of("1", "Second dose").due(today));

        lacks(page(), "Second dose");
    }

    @Test
    void theHouseholdSeesEverybodyAndWhoHasSomethingFirst() {
        Person ben = pages.household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        Person cleo = pages.household.add("Cleo", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        reminders.offer(cleo, Reminder.of("1", "Cleo’s dose").overdueFrom(today.minusDays(2)));
        String page = pages.get("/coming-up");

        assertTrue(page.indexOf("Cleo’s dose") < page.indexOf("Blood test"), page);
        contains(page, "Nothing is coming up for: Ben");
        contains(page, "/person/" + cleo.id() + "/coming-up");
        lacks(page, "/person/" + ben.id() + "/coming-up");
        lacks(page, "This page has done so");
        assertEquals(3, reminders.asked);
    }

    @Test
    void aClinicSeesSomeAtATime() {
        for (int i = 0; i < 20; i++) {
            pages.household.add("Zoe " + (char) ('A' + i), Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        }
        String first = pages.get("/coming-up");
        assertEquals(15, reminders.asked, "plugins work for whom the page shows, and for nobody else");
        contains(first, "This page has done so for 15 people");
        contains(first, "/coming-up?page=1");

        String second = pages.get("/coming-up?page=1");
        assertEquals(6, reminders.asked);
        contains(second, "Zoe T");
        pages.get("/coming-up?q=Zoe+T");
        assertEquals(1, reminders.asked);
    }
}
