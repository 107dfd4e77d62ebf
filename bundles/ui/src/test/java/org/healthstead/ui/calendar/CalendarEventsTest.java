// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.calendar;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.reminders.Reminder;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.platform.api.reminders.CalendarFeed;
import org.healthstead.platform.api.reminders.CalendarFeeds;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryReminders;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarEventsTest extends PersonPagesTestCase {

    private final LocalDate today = LocalDate.now();
    private final MemoryReminders reminders = new MemoryReminders();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void dates() {
        pages.services.reminders().set(reminders);
        order("Blood test", today.plusDays(5).toString());
        order("Some month", today.plusMonths(2).toString().substring(0, 7));
        order("Far away", today.plusYears(4).toString());
        order("Long past", today.minusDays(200).toString());
        reminders.offer(person, Reminder.of("mmr/2", "Second dose").due(today.plusDays(5)));
        reminders.offer(person, Reminder.of("mmr/3", "Third dose").due(today.plusDays(50)));
        reminders.offer(person, Reminder.of("ask", "Undated"));
    }

    private void order(String name, String day) {
        pages.household.entry(
                person,
                "{'resourceType':'ServiceRequest','status':'active','intent':'order','code':{'text':'" + name
                        + "'},'authoredOn':'2020-01-01','occurrenceDateTime':'" + day + "'}");
    }

    private String text(boolean hasDetails, UUID feed, Caller caller, Locale language) {
        Map<PersonId, Caller> callers = Map.of(person.id(), caller);
        return CalendarEvents.text(
                        pages.services,
                        new CalendarFeeds.Opened(
                                new CalendarFeed(
                                        feed,
                                        caller.account(),
                                        1,
                                        "",
                                        List.of(person.id()),
                                        hasDetails,
                                        language,
                                        Instant.EPOCH,
                                        Optional.empty()),
                                callers),
                        today)
                .replace("\r\n ", "");
    }

    private String text(boolean hasDetails) {
        return text(hasDetails, id, MemoryHousehold.MEMBER, Locale.ENGLISH);
    }

    private static List<String> uids(String text) {
        return Pattern.compile("UID:.*")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void saysWithoutDetailsOnlyThatSomethingIsDue() {
        String text = text(false);

        contains(text, "SUMMARY:Something is due for A.\\; open Healthstead");
        for (String detail : List.of(
                "Ada",
                "Blood",
                "dose",
                "mmr",
                "DESCRIPTION",
                "Planner",
                person.id().toString())) {
            lacks(text, detail);
        }
        assertEquals(2, uids(text).size(), "one for each day, however much is due");
    }

    @Test
    void saysWithDetailsWhatIsDueAndWhoSaysSo() {
        String text = text(true);

        contains(text, "SUMMARY:Ada: Blood test");
        contains(text, "SUMMARY:Ada: Second dose");
        contains(text, "From Dose Planner");
        contains(text, "DTSTART;VALUE=DATE:" + today.plusDays(5).toString().replace("-", ""));
        for (String without : List.of("Some month", "Far away", "Long past", "Undated", "mmr/")) {
            lacks(text, without);
        }
        assertEquals(3, uids(text).size());
    }

    @Test
    void aProgramKnowsAnEventAgain() {
        assertEquals(text(true), text(true));
        assertEquals(text(false), text(false));
        List<String> other = uids(text(true, UUID.randomUUID(), MemoryHousehold.MEMBER, Locale.ENGLISH));
        assertNotEquals(uids(text(true)), other, "and nobody can tell it from another calendar's");
    }

    @Test
    void speaksTheLanguageOfWhoMadeIt() {
        contains(text(false, id, MemoryHousehold.MEMBER, Locale.GERMAN), "steht etwas an");
    }

    @Test
    void hasNothingOfSomebodyWhomTheAccountDoesNotSee() {
        lacks(text(true, id, ContractAccess.newCaller(), Locale.ENGLISH), "VEVENT");
    }
}
