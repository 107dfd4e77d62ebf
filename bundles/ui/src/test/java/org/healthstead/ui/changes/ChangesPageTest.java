// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.changes;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class ChangesPageTest extends PersonPagesTestCase {

    private String page(String query) {
        return pages.get("/person/" + person.id() + "/changes" + query);
    }

    private Entry result(String name, String flag, String date) {
        return pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'" + name + "'},'valueQuantity':{'value':17},'effectiveDateTime':'" + date
                        + "','interpretation':[{'coding':[{'code':'" + flag + "'}]}]}");
    }

    private Entry visit(String status, String date) {
        return pages.household.entry(
                person,
                "{'resourceType':'Encounter','status':'" + status + "','type':[{'text':'Check-up'}],'period':{'start':'"
                        + date + "'}}");
    }

    @Test
    void resultsComeFirstAndOfTheseWhatNeedsALook() {
        Entry problem = pages.household.entry(
                person, "{'resourceType':'Condition','code':{'text':'Gout'},'onsetDateTime':'2024-02-02'}");
        Entry normal = result("Sodium", "N", "2024-05-02");
        Entry high = result("Potassium", "H", "2024-05-01");
        pages.changes.add(Category.CONDITION, 1, problem.id());
        pages.changes.add(Category.RESULT, 2, normal.id(), high.id());
        String page = page("?since=2024-01-01");
        contains(page, "What is dated January 1, 2024 or later.");
        assertTrue(page.indexOf(">Potassium<") < page.indexOf(">Sodium<"), page);
        assertTrue(page.indexOf(">Sodium<") < page.indexOf(">Gout<"), page);
        contains(page, "href=\"/entry/" + high.id() + "\"");
        contains(page, "clinic.json");
        lacks(page, "What needs a look was looked for");
        assertEquals(ChangeSpan.dated(LocalDate.of(2024, 1, 1), LocalDate.now()), pages.changes.asked.getLast());
    }

    @Test
    void byArrivalItSaysWhatIsNewAndWhatChanged() {
        Entry fresh = result("Sodium", "N", "2024-05-02");
        Entry changed = result("Potassium", "N", "2024-05-01");
        pages.household.markEnteredInError(changed.id(), 1, MemoryHousehold.MEMBER);
        pages.changes.add(Category.RESULT, 2, fresh.id(), changed.id());
        String page = page("?since=2024-01-01&by=arrival");
        contains(page, "new · ");
        contains(page, "changed · ");
        assertTrue(pages.changes.asked.getLast().arrived().isPresent());
        lacks(page("?since=2024-01-01"), "new · ");
    }

    @Test
    void whoHasLookedBeforeReadsWhatCameSince() {
        pages.household
                .preferences()
                .write("look " + MemoryHousehold.MEMBER.account() + " " + person.id(), "2024-03-03T10:00:00Z");
        String page = page("");
        contains(page, "What came into the record or was changed there since you last looked");
        assertEquals(ChangeSpan.arrivedSince(Instant.parse("2024-03-03T09:59:50Z")), pages.changes.asked.getLast());
        lacks(page("?since=2024-01-01"), "since you last looked, ");
    }

    @Test
    void theOverviewSaysHowMuchCameSince() {
        result("Sodium", "N", "2024-05-02");
        pages.imports.job(person.id(), "export.json", org.healthstead.api.jobs.JobState.DONE);
        pages.changes.add(Category.RESULT, 12);
        pages.changes.add(Category.PEOPLE, 100);
        lacks(pages.get("/person/" + person.id() + "/overview"), "since you last looked");
        pages.household
                .preferences()
                .write("look " + MemoryHousehold.MEMBER.account() + " " + person.id(), "2024-03-03T10:00:00Z");
        contains(
                pages.get("/person/" + person.id() + "/overview"),
                "12 entries are new or changed since you last looked (Mar 3, 2024)");
    }

    @Test
    void theLastVisitIsOneThatTookPlace() {
        visit("finished", "2024-04-04");
        visit("cancelled", "2024-06-06");
        visit("planned", "2025-05-05");
        String page = page("?since=visit");
        contains(page, "the last visit or later, that is April 4, 2024.");
        assertEquals(
                Optional.of(LocalDate.of(2024, 4, 4)),
                pages.changes.asked.getLast().from());
        contains(page, "value=\"2024-04-04\"");
    }

    @Test
    void whatIsNoDayLeadsToTheUsualOne() {
        for (String since : List.of("visit", "seen", "2024-13-45", "9999999-01-01", "<b>")) {
            String page = page("?since=" + since.replace("<", "%3C").replace(">", "%3E"));
            contains(page, LocalDate.now().minusDays(30).toString());
        }
    }

    @Test
    void moreOfAKindIsOnPagesOfItsOwn() {
        EntryId[] ids = new EntryId[130];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = result("Result " + i + ".", "N", "2024-05-01").id();
        }
        pages.changes.add(Category.RESULT, ids.length, ids);
        String all = page("?since=2024-01-01");
        contains(all, ">All 130</a>");
        lacks(all, ">Result 41.<");
        String first = page("?since=2024-01-01&kind=result");
        contains(first, ">Result 99.<");
        lacks(first, ">Result 100.<");
        contains(first, "page=1");
        contains(page("?since=2024-01-01&kind=result&page=1"), ">Result 129.<");
    }

    @Test
    void ofManyResultsItSaysHowManyWereLookedThrough() {
        EntryId[] ids = new EntryId[250];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = result("Result " + i + ".", i == 150 ? "HH" : "N", "2024-05-01")
                    .id();
        }
        pages.changes.add(Category.RESULT, ids.length, ids);
        String page = page("?since=2024-01-01");
        contains(page, "looked for among the newest 200 of them");
        assertTrue(page.indexOf(">Result 150.<") < page.indexOf(">Result 0.<"), page);
    }

    @Test
    void peopleAndBillsAreOnlyCounted() {
        pages.changes.add(Category.PEOPLE, 1_200);
        contains(page("?since=2024-01-01"), "(1,200)</a>");
        contains(page("?since=2024-01-01"), "kind=people");
    }

    @Test
    void whoSeesAPartReadsThatItIsAPart() {
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.RESULTS)));
        contains(page("?since=2024-01-01"), "You see a part of this record");
    }

    @Test
    void nothingIsSaidOnlyWhenItIsSure() {
        contains(page("?since=2024-01-01"), "Nothing changed");
        pages.changes.complete = false;
        String page = page("?since=2024-01-01");
        lacks(page, "Nothing changed");
    }

    @Test
    void germanAndRightToLeft() {
        pages.changes.add(
                Category.RESULT, 1, result("Natrium", "N", "2024-05-02").id());
        pages.language(Locale.GERMANY);
        contains(page("?since=2024-01-01"), "Was das Datum 1. Januar 2024 oder ein späteres trägt.");
        pages.language(Locale.forLanguageTag("ar"));
        contains(page("?since=2024-01-01"), ">Natrium<");
    }
}
