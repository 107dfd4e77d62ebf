// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class TimelinePageTest extends PersonPagesTestCase {

    @Override
    protected String name() {
        return "Ada <Byron>";
    }

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1974-03"));
    }

    private String timeline(String query) {
        return pages.get("/person/" + person.id() + "/timeline" + query);
    }

    @Test
    void showsValueUnitFlagSourceAndDay() {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','code':{'text':'Ferritin & iron < 5'},"
                    + "'effectiveDateTime':'2020-05-06T08:15:00-11:00','valueQuantity':{'value':11.0,'unit':'µg/L'},"
                    + "'interpretation':[{'coding':[{'code':'L'}]}]}");
        String page = timeline("");
        contains(page, "Ferritin &amp; iron &lt; 5");
        contains(page, "<b>11.0</b><span class=\"unit\">µg/L</span>");
        contains(page, "#s-low");
        contains(page, "Low</span>");
        contains(page, "clinic.json");
        contains(page, "May 2020");
        contains(page, "<b>6</b> Wed");
        contains(page, "Ada &lt;Byron&gt;");
        lacks(page, "<Byron>");
    }

    @Test
    void showsDatesAsExactlyAsTheyAreKnown() {
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'A'},'onsetDateTime':'1998'}");
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'B'},'onsetDateTime':'1999-07'}");
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'C'}}");
        String page = timeline("");
        contains(page, "<h2>1998<span>a year without a month</span></h2>");
        contains(page, "<h2>July 1999</h2>");
        contains(page, "Day not known");
        contains(page, "Without a date");
        lacks(page, "January 1998");
        lacks(page, "<h2>January");
    }

    @Test
    void strikesOutWhatIsNotSoAndNamesWhy() {
        pages.household.entry(
                person,
                "{'resourceType':'Immunization','status':'not-done','vaccineCode':{'text':'V'},"
                        + "'occurrenceDateTime':'2020-01-01'}");
        String page = timeline("");
        contains(page, "entry has-i off");
        contains(page, "Not given");
    }

    @Test
    void leadsToOlderEntriesByALinkAndKeepsTheFilter() {
        for (int i = 0; i < 60; i++) {
            pages.household.entry(
                    person,
                    "{'resourceType':'Observation','code':{'text':'T" + i + "'},'effectiveDateTime':'20" + (10 + i % 10)
                            + "-01-02'}");
        }
        contains(timeline("?type=Observation"), "type=Observation&amp;after=");
        String first = timeline("?kind=result");
        contains(first, "rel=\"next\"");
        Matcher older =
                Pattern.compile("timeline\\?kind=result&amp;after=([^\"]+)\"").matcher(first);
        assertTrue(older.find(), first);
        String cursor = older.group(1);
        String second = timeline("?kind=result&after=" + cursor);
        lacks(second, "rel=\"next\"");
        contains(second, "rel=\"prev\"");
        String third = timeline("?kind=result&after=" + cursor + "." + cursor);
        contains(third, "Back to the newest");
        contains(
                third,
                "rel=\"prev\" href=\"/person/" + person.id() + "/timeline?kind=result&amp;after=" + cursor + "\"");
    }

    private void counted(Category category, String type, Integer year, long count) {
        pages.search.parts.add(new RecordExtent.Bucket(category, type, Optional.ofNullable(year), count));
    }

    @Test
    void offersTheKindsAndYearsThatTheRecordHas() {
        counted(Category.RESULT, "Observation", 2020, 4);
        counted(Category.RESULT, "DiagnosticReport", 2020, 1);
        counted(Category.VISIT, "Encounter", 2019, 4);
        counted(Category.VISIT, "Encounter", null, 2);
        counted(Category.BILLING, "Claim", 1999, 30);
        String page = timeline("?at=2020");
        contains(page, "href=\"/person/" + person.id() + "/timeline?at=2020\" aria-current=\"true\"");
        contains(page, "kind=visit&amp;at=2020\" title=\"6 entries\">Visits</a>");
        contains(page, "11 entries, from 2019 until 2020<");
        contains(page, "at=2019\" data-n=\"8\"");
        lacks(page, "1999");
        lacks(page, "Immunizations");
        contains(timeline("?kind=visit"), "6 entries, all of 2019<");
        pages.search.complete = false;
        String unknown = timeline("");
        contains(unknown, "at=2019\" data-n=\"8\"");
        contains(unknown, "Immunizations");
        lacks(unknown, "11 entries");
        lacks(unknown, "5 entries");
    }

    @Test
    void namesWhatIsLeftOfADecadeExactly() {
        for (int year = 2002; year <= 2025; year++) {
            counted(Category.RESULT, "Observation", year, 1);
        }
        String page = timeline("");
        contains(page, ">2014</a>");
        contains(page, ">2010–13</a>");
        contains(page, "at=2009");
        contains(page, ">2000s</a>");
        counted(Category.RESULT, "Observation", 2026, 1);
        counted(Category.RESULT, "Observation", 2027, 1);
        counted(Category.RESULT, "Observation", 2028, 1);
        contains(timeline(""), "title=\"2010–16: 7 entries\">2010–16</a>");
    }

    private void visit(String date) {
        pages.household.entry(
                person,
                "{'resourceType':'Encounter','status':'finished','type':[{'text':'Visit'}],'period':{'start':'" + date
                        + "'}}");
    }

    private void counted(int year, int month, int day, Category category, long count) {
        pages.search
                .days
                .computeIfAbsent(year, any -> new ArrayList<>())
                .add(new YearCalendar.Bucket(category, "Encounter", month, day, count));
    }

    @Test
    void aTimeWithoutEntriesIsOneLine() {
        visit("2020-05-06");
        visit("2020-04-30");
        visit("2020-02-01");
        visit("2018-11-01");
        String page = timeline("");
        contains(page, "<p class=\"still\"><span>March 2020: nothing recorded</span></p>");
        contains(page, "<span>December 2018 to January 2020: nothing recorded</span>");
        assertEquals(2, page.split("class=\"still\"").length - 1);
        contains(timeline("?kind=visit"), "<span>March 2020: nothing of this kind</span>");
    }

    /** What is known of 2019 alone may have been in any month of it. */
    @Test
    void aYearWithoutAMonthIsNotCalledQuiet() {
        visit("2020-02-01");
        visit("2019");
        visit("2018-11-01");
        String page = timeline("");
        contains(page, "<span>January 2020: nothing recorded</span>");
        assertEquals(1, page.split("class=\"still\"").length - 1);
    }

    @Test
    void beginsWithAnyYearMonthOrDay() {
        visit("2020-05-06");
        visit("2020-05-04");
        visit("2020-03-01");
        visit("2019");
        contains(timeline("?at=2020-05-05"), "<b>4</b> Mon");
        lacks(timeline("?at=2020-05-05"), "<b>6</b> Wed");
        lacks(timeline("?at=2020-04"), "May 2020");
        contains(timeline("?at=2020-04"), "March 2020");
        contains(timeline("?at=2019"), "<h2>2019<span>a year");
        lacks(timeline("?at=2019"), "March 2020");
        for (String wrong : List.of("2020-13", "2020-02-30", "0000", "20", "2020-5", "x")) {
            contains(timeline("?at=" + wrong), "<b>6</b> Wed");
        }
    }

    @Test
    void monthsOfTheYearLeadToTheirEntries() {
        visit("2020-05-06");
        counted(2020, 5, 6, Category.VISIT, 1);
        counted(2020, 2, 1, Category.VISIT, 4);
        counted(2020, 0, 0, Category.VISIT, 9);
        counted(2020, 3, 1, Category.BILLING, 9);
        String page = timeline("");
        contains(page, "<nav aria-label=\"Months of 2020\">");
        contains(page, "at=2020-02\" data-n=\"4\" title=\"February 2020: 4 entries\"");
        contains(page, "at=2020-05\" data-n=\"1\" aria-current=\"true\" title=\"May 2020: one entry\"");
        lacks(page, "March 2020");
        contains(page, "<h2>May 2020<span>One entry</span></h2>");
        pages.search.complete = false;
        String uncounted = timeline("");
        lacks(uncounted, "Months of 2020");
        contains(uncounted, "<h2>May 2020</h2>");
    }

    @Test
    void aYearIsSeenFromAfar() {
        counted(Category.VISIT, "Encounter", 2021, 1);
        counted(Category.VISIT, "Encounter", 2020, 6);
        counted(Category.VISIT, "Encounter", 2017, 2);
        counted(2020, 5, 6, Category.VISIT, 1);
        counted(2020, 2, 3, Category.VISIT, 2);
        counted(2020, 2, 0, Category.RESULT, 1);
        counted(2020, 0, 0, Category.VISIT, 2);
        String page = timeline("?zoom=months&at=2020-02");
        contains(page, "<h2>2020<span>6 entries</span></h2>");
        contains(page, "timeline?at=2020-02\">3 entries</a>");
        contains(page, "timeline?kind=visit&amp;at=2020-02\">Visits 2</a>");
        contains(page, "timeline?kind=result&amp;at=2020-02\">Results 1</a>");
        contains(page, "timeline?at=2020-02-03\" title=\"February 3, 2020: 2 entries\"");
        contains(page, "<span>March 2020 to April 2020: nothing recorded</span>");
        contains(page, "<span>June 2020 to December 2020: nothing recorded</span>");
        contains(page, "<span>January 2020: nothing recorded</span>");
        contains(page, "2 entries of which only the year is known");
        contains(page, "rel=\"next\" href=\"/person/" + person.id() + "/timeline?at=2017&amp;zoom=months\"");
        contains(page, "rel=\"prev\" href=\"/person/" + person.id() + "/timeline?at=2021&amp;zoom=months\"");
        contains(timeline("?zoom=months"), "<h2>2021<span>No entries</span></h2>");
    }

    @Test
    void aLifeIsSeenFromAfar() {
        counted(Category.VISIT, "Encounter", 2021, 1);
        counted(Category.RESULT, "Observation", 2021, 12);
        counted(Category.VISIT, "Encounter", 2019, 3);
        counted(Category.VISIT, "Encounter", 1998, 2);
        counted(Category.VISIT, "Encounter", null, 4);
        String page = timeline("?zoom=years&kind=nonsense");
        contains(page, "<h2>2020s<span>13 entries</span></h2>");
        contains(page, "timeline?at=2021&amp;zoom=months\">2021</a>");
        contains(page, "timeline?kind=result&amp;at=2021\">Results 12</a>");
        contains(page, "<span>2020: nothing recorded</span>");
        contains(page, "<span>1999 to 2018: nothing recorded</span>");
        contains(page, "Without a date: 4 entries");
        lacks(page, "Others");
        lacks(timeline("?zoom=years&kind=visit"), "Results 12");
        List.of(Category.CONDITION, Category.MEDICATION, Category.ALLERGY, Category.DOCUMENT, Category.PROCEDURE)
                .forEach(kind -> counted(kind, "Basic", 2021, 3));
        contains(timeline("?zoom=years"), "<li>Others 4</li>");
        pages.search.complete = false;
        contains(timeline("?zoom=years"), "There are no counts at the moment");
    }

    /** A browser shows a page of some thousand nodes at once, however long the life. */
    @Test
    void aHundredYearsWithEverythingStayOnePage() {
        for (int year = 1920; year < 2030; year++) {
            for (Category kind : Category.clinical()) {
                counted(kind, "Basic", year, year + kind.ordinal());
            }
        }
        String page = timeline("?zoom=years");
        long tags = Pattern.compile("<[a-z]").matcher(page).results().count();
        assertTrue(tags <= 1_500, () -> tags + " start tags");
        contains(page, ">1920</a>");
        contains(page, "<li>Others");
    }

    /** Bills would flood a life; but nothing is left out silently. */
    @Test
    void showsHealthAndSaysWhatIsInTheBackground() {
        pages.household.entry(person, "{'resourceType':'Condition','code':{'text':'Asthma'}}");
        pages.household.entry(person, "{'resourceType':'Claim','type':{'text':'Pharmacy bill'}}");
        pages.household.entry(person, "{'resourceType':'Organization','name':'Northfield'}");
        counted(Category.CONDITION, "Condition", null, 1);
        counted(Category.BILLING, "Claim", 2020, 1);
        counted(Category.PEOPLE, "Organization", null, 1);
        String page = timeline("");
        contains(page, "Asthma");
        lacks(page, "Northfield");
        contains(page, "2 more entries are in the background: People and places, Bills.");
        contains(page, "/timeline?kind=background\">Show them</a>");
        lacks(page, "kind=billing");
        String background = timeline("?kind=background");
        contains(background, "Northfield");
        lacks(background, "Asthma");
        contains(background, "kind=billing");
        lacks(background, "more entries are in the background");
        String bills = timeline("?kind=billing");
        lacks(bills, "Northfield");
        contains(bills, "<h1>Bills</h1>");
    }

    @Test
    void saysWhatIsInTheBackgroundWhileNobodyCanCount() {
        pages.services.search().unset(pages.search);
        contains(timeline(""), "In the background: People and places, Insurance, Bills");
    }

    @Test
    void takesAnUnknownKindForHealth() {
        contains(timeline("?kind=nonsense"), "<h1>Timeline</h1>");
        assertEquals(200, pages.status());
    }

    @Test
    void isServedWhileSearchIsAway() {
        pages.services.search().unset(pages.search);
        contains(timeline(""), "This record is empty");
        assertEquals(200, pages.status());
    }

    @Test
    void isNotFoundForWhoMayNotSeeIt() {
        pages.get("/person/" + UUID.randomUUID() + "/timeline");
        assertEquals(404, pages.status());
        pages.get("/person/nonsense/timeline");
        assertEquals(404, pages.status());
    }

    @Test
    void sendsStrangersToSignIn() {
        pages.signedIn(false);
        String answer = pages.redirect("/person/" + person.id() + "/timeline?type=Observation");
        assertTrue(answer.startsWith("303 "), answer);
        contains(answer, "/signin?next=%2Fperson%2F" + person.id() + "%2Ftimeline%3Ftype%3DObservation");
    }

    @Test
    void readsGermanAndRunsRightToLeft() {
        pages.household.entry(person, "{'resourceType':'Observation','effectiveDateTime':'2020-05-06'}");
        pages.language(Locale.GERMANY);
        String page = timeline("");
        contains(page, "lang=\"de-DE\" dir=\"ltr\"");
        contains(page, "Zeitstrahl");
        contains(page, "Mai 2020");
        assertEquals("rtl", org.healthstead.ui.api.Direction.of(Locale.forLanguageTag("ar-EG")));
    }

    @Test
    void holdsNothingThatTheContentSecurityPolicyForbids() {
        String page = timeline("");
        lacks(page, "style=");
        assertTrue(!page.matches("(?s).*\\son[a-z]+=.*"), page);
        contains(page, "nonce=\"n0nce\"");
        assertEquals(1, page.split("<script").length - 1);
        lacks(page, "wicket");
    }
}
