// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.RecordExtent;
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
        lacks(page, "January");
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
        String page = timeline("?to=2020");
        contains(page, "href=\"/person/" + person.id() + "/timeline?to=2020\" aria-current=\"true\"");
        contains(page, "kind=visit&amp;to=2020\" title=\"6 entries\">Visits</a>");
        contains(page, "11 entries, from 2019 until 2020<");
        contains(page, "to=2019\" data-n=\"8\"");
        lacks(page, "1999");
        lacks(page, "Immunizations");
        contains(timeline("?kind=visit"), "6 entries, all of 2019<");
        pages.search.complete = false;
        String unknown = timeline("");
        contains(unknown, "to=2019\" data-n=\"8\"");
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
        contains(page, "to=2009");
        contains(page, ">2000s</a>");
        counted(Category.RESULT, "Observation", 2026, 1);
        counted(Category.RESULT, "Observation", 2027, 1);
        counted(Category.RESULT, "Observation", 2028, 1);
        contains(timeline(""), "title=\"2010–16: 7 entries\">2010–16</a>");
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
