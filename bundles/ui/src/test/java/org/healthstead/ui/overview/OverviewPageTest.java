// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.assets.Assets;
import org.junit.jupiter.api.Test;

class OverviewPageTest extends PersonPagesTestCase {

    private String page() {
        return pages.get("/person/" + person.id() + "/overview");
    }

    private Entry result(String name, String value, String date, String flag) {
        return pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'urn:example','code':'" + name.replace(' ', '-')
                        + "'}],'text':'" + name + "'},'valueQuantity':{'value':" + value + ",'unit':'mg'},"
                        + "'effectiveDateTime':'" + date + "'"
                        + (flag.isEmpty() ? "" : ",'interpretation':[{'coding':[{'code':'" + flag + "'}]}]")
                        + "}");
    }

    @Test
    void itsTitleIsWhatSourcesMark() {
        result("Alpha", "1", "2020-01-01", "L");
        result("Beta", "2", "2020-01-01", "HH");
        result("Gamma", "3", "2020-01-01", "N");
        String page = page();
        contains(page, ">Two results need a look</h1>");
        String todo =
                page.substring(page.indexOf("class=\"todo\""), page.indexOf("</ul>", page.indexOf("class=\"todo\"")));
        contains(todo, "Alpha");
        contains(todo, "Beta");
        lacks(todo, "Gamma");
    }

    @Test
    void onlyTheNewestValueCounts() {
        result("Alpha", "1", "2019-01-01", "L");
        result("Alpha", "5", "2020-01-01", "N");
        String page = page();
        contains(page, ">Nothing needs a look</h1>");
        lacks(page, "class=\"todo\"");
    }

    @Test
    void aDateThatHasNotComeHidesNothing() {
        result("Alpha", "9", "2025-03-01", "HH");
        result("Alpha", "1", "9999-12-31", "N");
        result("Beta", "9", "2099-01-01", "HH");
        result("Beta", "1", "2025-03-01", "N");
        contains(page(), ">Two results need a look</h1>");
    }

    @Test
    void nothingIsSaidOfAllWhileAFileComesIn() {
        result("Alpha", "5", "2020-01-01", "N");
        contains(page(), ">Nothing needs a look</h1>");
        pages.imports.job(person.id(), "export.json", JobState.RUNNING);
        String page = page();
        lacks(page, ">Nothing needs a look</h1>");
        contains(page, "A file is being imported: more may come.");
    }

    @Test
    void aDayHidesNoHourOfIt() {
        result("Alpha", "9", "2024-05-01", "H");
        result("Alpha", "5", "2024-05-01T20:00:00-08:00", "N");
        result("Beta", "9", "2024-05-01", "H");
        result("Beta", "5", "2024-05-02T08:00:00+02:00", "N");
        contains(page(), ">One result needs a look</h1>");
    }

    @Test
    void whatWasNotPerformedHidesNoValue() {
        result("Alpha", "9", "2025-05-10", "HH");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'urn:example','code':'Alpha'}],'text':'Alpha'},"
                        + "'dataAbsentReason':{'coding':[{'code':'not-performed'}]},'effectiveDateTime':'2025-06-10'}");
        String page = page();
        contains(page, ">One result needs a look</h1>");
        lacks(page, "Not Performed");
    }

    @Test
    void theSmallLineEndsAtTheValueBesideIt() {
        result("Alpha", "4.0", "2024-05-01", "N");
        result("Alpha", "6.6", "2024", "HH");
        contains(page(), "From 4.0 to 6.6, 2 values since");
    }

    @Test
    void recentResultsAreTheLastOnes() {
        result("Old", "1", "2001-01-01", "HH");
        for (int i = 0; i < 8; i++) {
            result("New" + i, "1", "2024-01-0" + (i + 1), "N");
        }
        String card = page().replaceAll("(?s).*class=\"table fold\"", "");
        lacks(card.substring(0, card.indexOf("</table>")), "Old");
        contains(page(), ">One result needs a look</h1>");
    }

    @Test
    void saysWhenNoSourceHasJudged() {
        result("Alpha", "1", "2019-01-01", "");
        String page = page();
        contains(page, ">Last measured: Jan 1, 2019</h1>");
        contains(page.replaceAll("<[^>]*>", ""), "The newest result does not say");
        result("Beta", "1", "2020-03", "");
        contains(page(), ">Last measured: Mar 2020</h1>");
    }

    @Test
    void aLineShowsHowAValueHasChangedInOneUnit() {
        result("Alpha", "7", "2018-01-01", "");
        result("Alpha", "9", "2019-01-01", "");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'urn:example','code':'Alpha'}],'text':'Alpha'},"
                        + "'valueQuantity':{'value':9000,'unit':'drops'},"
                        + "'effectiveDateTime':'2017-01-01'}");
        contains(page(), "From 7 to 9, 2 values since Jan 1, 2018");
    }

    @Test
    void unitsOfOneDimensionStandInOneLine() {
        String result =
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'Alpha'},'valueQuantity':{'value':%s,'unit':'%s','code':'%<s',"
                        + "'system':'http://unitsofmeasure.org'},'effectiveDateTime':'%s'}";
        pages.household.entry(person, result.formatted("54", "mg/dL", "2018-01-01"));
        pages.household.entry(person, result.formatted("0.54", "g/L", "2019-01-01"));
        String page = page();
        contains(page, "From 54\u00a0mg/dL to 0.54\u00a0g/L, 2 values since Jan 1, 2018");
        // A flat line: both are the same amount.
        contains(page, "d=\"M2.0 12.0L90.0 12.0\"");
    }

    @Test
    void whatIsWithdrawnIsNoResult() {
        Entry entry = result("Alpha", "1", "2020-01-01", "L");
        pages.household.markEnteredInError(entry.id(), 1, MemoryHousehold.MEMBER);
        contains(page(), ">No results yet</h1>");
    }

    @Test
    void tellsWhatIsNowFromWhatWasBefore() {
        String condition = "{'resourceType':'Condition','code':{'text':'%s'},'onsetDateTime':'%s',"
                + "'clinicalStatus':{'coding':[{'code':'%s'}]}}";
        pages.household.entry(person, condition.formatted("Now", "2001", "active"));
        pages.household.entry(person, condition.formatted("Once", "2002", "resolved"));
        pages.household.entry(person, condition.formatted("Again", "2003", "recurrence"));
        String page = page();
        contains(page, "2 now, 1 before");
        contains(page, "Came back");
        lacks(page, "Once");
    }

    @Test
    void anAllergyHasTheSeverityOfItsSource() {
        pages.household.entry(
                person,
                "{'resourceType':'AllergyIntolerance','code':{'text':'Alpha'},"
                        + "'reaction':[{'severity':'severe','manifestation':[{'text':'Sign'}]}]}");
        String page = page();
        contains(page, "Severe");
        contains(page, "Sign");
    }

    @Test
    void nothingRecordedIsNotNone() {
        result("Alpha", "1", "2020-01-01", "");
        contains(page(), "That does not mean that there are none.");
    }

    @Test
    void aRefutedAllergyIsNotShown() {
        pages.household.entry(
                person,
                "{'resourceType':'AllergyIntolerance','code':{'text':'Alpha'},"
                        + "'verificationStatus':{'coding':[{'code':'refuted'}]}}");
        lacks(page(), "Alpha");
    }

    @Test
    void anEmptyRecordSaysHowToBegin() {
        String page = page();
        contains(page, "This record begins here");
        contains(page, "/person/" + person.id() + "/import");
        lacks(page, "Nothing needs a look");
    }

    @Test
    void isWhereOnePersonsAccountBegins() {
        assertEquals("303 /person/" + person.id() + "/overview", pages.redirect("/"));
    }

    /** What a browser fetches for the first page, compressed as it is sent. */
    @Test
    void theFirstPageStaysWithinItsBudget() throws IOException {
        for (int i = 0; i < 400; i++) {
            result(
                    "A result with a rather long name, number " + i % 40,
                    Integer.toString(i),
                    "20%02d".formatted(i % 25),
                    "L");
        }
        Assets assets = new Assets();
        int all = gzipped(page());
        for (String name : new String[] {"healthstead.css", "healthstead.js", "logo.svg"}) {
            String address = assets.address(name).substring(Assets.PATH.length());
            all += assets.find(address).orElseThrow().gzipped().length;
        }
        int most = 100 * 1024;
        int sum = all;
        assertTrue(sum <= most, () -> "the first page has " + sum + " bytes, at most " + most + " are allowed");
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }

    @Test
    void scoresThatAreJudgedAreResults() {
        String survey = "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'survey'}]}],"
                + "'code':{'text':'%s'},'valueInteger':17,'effectiveDateTime':'2024-01-01'%s}";
        pages.household.entry(person, survey.formatted("Mood score", ",'interpretation':[{'coding':[{'code':'H'}]}]"));
        pages.household.entry(person, survey.formatted("Calm score", ",'referenceRange':[{'high':{'value':20}}]"));
        pages.household.entry(person, survey.formatted("Rooms at home", ""));
        String page = page();
        contains(page, ">One result needs a look</h1>");
        String card = page.substring(page.indexOf("class=\"table fold\""));
        contains(card, "Mood score");
        contains(card, "Calm score");
        lacks(card, "Rooms at home");
        String results = pages.get("/person/" + person.id() + "/timeline?kind=result");
        contains(results, "Mood score");
        contains(results, "Calm score");
        lacks(results, "Rooms at home");
    }

    @Test
    void whatNobodyHasJudgedCanBeReached() {
        result("Alpha", "5", "2020-01-01", "N");
        Entry unjudged = result("Beta", "6", "2020-01-01", "");
        String page = page();
        contains(page, "1 judged by nobody");
        String folded = page.substring(page.indexOf("Which one nobody has judged"));
        folded = folded.substring(0, folded.indexOf("</details>"));
        contains(folded, "/entry/" + unjudged.id() + "\">Beta</a>");
        lacks(folded, "Alpha");
        for (int i = 0; i < 21; i++) {
            result("More" + i, "6", "2020-01-01", "");
        }
        contains(page(), "2 more are among all results");
    }

    @Test
    void speaksGerman() {
        result("Alpha", "1", "2020-01-01", "L");
        pages.language(Locale.GERMANY);
        contains(page(), "Ein Ergebnis braucht einen Blick");
    }

    @Test
    void aLanguageForTestsIsReadFromRightToLeft() {
        pages.language(Locale.forLanguageTag("ar-XB"));
        String page = page();
        contains(page, "<html lang=\"ar-XB\" dir=\"rtl\"");
        contains(page, "نص This record begins here طويل");
        pages.language(Locale.forLanguageTag("ar"));
        contains(page(), "<html lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void showsEveryPartInTheGallery() {
        String page = pages.get("/gallery");
        assertEquals(200, pages.status());
        for (String part : new String[] {"notice alarm", "field bad", "toast", "class=\"spark\"", "class=\"pages\""}) {
            contains(page, part);
        }
    }

    @Test
    void listsPlacesThatTheNavigationHasNoRoomFor() {
        String page = pages.get("/person/" + person.id() + "/more");
        contains(page, "The record of Ada");
        contains(page, "/allergies\"");
        String main = page.substring(page.indexOf("<nav class=\"nav\""), page.indexOf("</nav>"));
        lacks(main, "/allergies\"");
        assertTrue(pages.get("/more").contains("/people"));
    }
}
