// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.healthstead.api.record.PartialDate;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Nothing needs a look" is the worst sentence to be wrong about. */
class OverviewFindingTest extends PersonPagesTestCase {

    private static final String NOTHING = "Nothing needs a look";

    private String page() {
        return pages.get("/person/" + person.id() + "/overview");
    }

    private String title() {
        String page = page();
        int from = page.indexOf("<h1 id=\"look\">") + "<h1 id=\"look\">".length();
        return page.substring(from, page.indexOf("</h1>", from));
    }

    /** @param members of an Observation, with single quotes, after its name and date */
    private void result(String name, String date, String members) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','code':{'coding':[{'system':'urn:example','code':'"
                        + name.replace(' ', '-')
                        + "'}],'text':'" + name + "'}"
                        + (date.isEmpty() ? "" : ",'effectiveDateTime':'" + date + "'")
                        + (members.contains("'status'") ? "" : ",'status':'final'")
                        + "," + members + "}");
    }

    private static String judged(String code) {
        return "'valueQuantity':{'value':4.4,'unit':'U'},'interpretation':[{'coding':[{'code':'" + code + "'}]}]";
    }

    /** Beside a normal result stands one more; what the title then says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'interpretation':[{'coding':[{'code':'N'}]}],'valueQuantity':{'value':1} | Nothing needs a look",
                "'interpretation':[{'text':'within normal limits'}],'valueString':'x' | Nothing needs a look",
                "'interpretation':[{'coding':[{'code':'NEG'}]}],'valueString':'x' | Nothing needs a look",
                "'valueQuantity':{'value':3},'referenceRange':[{'low':{'value':2},'high':{'value':4}}]"
                        + " | Nothing needs a look",
                "'valueQuantity':{'value':5},'referenceRange':[{'low':{'value':2},'high':{'value':4}}]"
                        + " | One result needs a look",
                "'interpretation':[{'coding':[{'code':'HH'}]}] | One result needs a look",
                "'interpretation':[{'coding':[{'code':'N'},{'code':'LL'}]}],'valueInteger':3 | One result needs a look",
                "'interpretation':[{'text':'Vide infra'}],'valueQuantity':{'value':1} | One result needs a look",
                "'interpretation':[{'coding':[{'code':'N'}]}],'valueQuantity':{'value':9},"
                        + "'referenceRange':[{'high':{'value':4}}] | One result needs a look",
                "'interpretation':[{'coding':[{'code':'N'}]}],'valueQuantity':{'value':1},"
                        + "'modifierExtension':[{'url':'urn:x'}] | One result needs a look",
                "'interpretation':[{'coding':[{'code':'N'}]}],'valueQuantity':{'value':1},'status':'unknown'"
                        + " | One result needs a look",
                "'valueQuantity':{'value':1} | 1 of 2 newest results is judged normal",
                "'interpretation':[{'coding':[{'code':'IND'}]}],'valueString':'?'"
                        + " | 1 of 2 newest results is judged normal",
                "'dataAbsentReason':{'coding':[{'code':'error'}]} | 1 of 2 newest results is judged normal",
                "'valueQuantity':{'value':3},'referenceRange':[{'text':'see comment'}]"
                        + " | 1 of 2 newest results is judged normal",
            })
    void nothingIsSaidOnlyOfWhatWasUnderstoodAndJudgedNormal(String members, String title) {
        result("Alpha", "2024-01-02", judged("N"));
        result("Beta", "2024-01-02", members);
        assertEquals(title, title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "entered-in-error"})
    void whatDoesNotCountIsNeitherNewestNorFlagged(String status) {
        result("Alpha", "2023-01-02", judged("N"));
        result("Alpha", "2024-01-02", judged("HH") + ",'status':'" + status + "'");
        assertEquals(NOTHING, title());
        result("Beta", "2023-01-02", judged("H"));
        result("Beta", "2024-01-02", judged("N") + ",'status':'" + status + "'");
        assertEquals("One result needs a look", title());
    }

    @Test
    void twoThingsOfOneNameHideNothingOfEachOther() {
        String glucose =
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org',"
                        + "'code':'%s'}],'text':'Glucose'},'effectiveDateTime':'%s',%s}";
        pages.household.entry(person, glucose.formatted("2345-7", "2023-01-02", judged("HH")));
        pages.household.entry(person, glucose.formatted("5792-7", "2024-01-02", judged("N")));
        assertEquals("One result needs a look", title());
        pages.household.entry(person, glucose.formatted("2345-7", "2024-02-02", judged("N")));
        assertEquals(NOTHING, title());
    }

    @Test
    void whatIsStillAwaitedHidesNoResult() {
        result("Alpha", "2023-01-02", judged("LL"));
        result("Alpha", "2024-01-02", "'status':'registered'");
        assertEquals("One result needs a look", title());
    }

    @Test
    void aPreliminaryResultCountsAndSaysSo() {
        result("Alpha", "2023-01-02", judged("N"));
        result("Alpha", "2024-01-02", judged("H") + ",'status':'preliminary'");
        String page = page();
        contains(page, "One result needs a look</h1>");
        contains(page, "One of them is preliminary and may still change.");
        contains(page, "Preliminary</span>");
    }

    /** A range, a text, parts, or no value at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueRange':{'low':{'value':11,'unit':'U'}},'interpretation':[{'coding':[{'code':'HH'}]}]",
                "'valueString':'too high to measure','interpretation':[{'text':'critical'}]",
                "'interpretation':[{'coding':[{'code':'AA'}]}]",
                "'component':[{'code':{'text':'P'},'valueQuantity':{'value':1},"
                        + "'interpretation':[{'coding':[{'code':'LL'}]}]}]"
            })
    void aNewerResultWithoutASimpleValueIsTheNewest(String members) {
        result("Alpha", "2021-01-05", judged("N"));
        result("Alpha", "2024-06-05", members);
        assertEquals("One result needs a look", title());
        String page = page();
        contains(page, "June 5, 2024");
        lacks(page.replaceAll("The last number is [^(<]*\\(Jan 5, 2021\\)", ""), "2021");
    }

    /** Half past eleven at night in New York is later than two in the morning in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-05T23:30:00-05:00,2024-03-06T02:00:00Z",
        "2024-03-06T02:00:00Z,2024-03-06T09:00:00+09:00",
        "2024-03-05T20:00:00-11:00,2024-03-06T12:00:00+13:00"
    })
    void theInstantDecidesWhatIsNewest(String later, String earlier) {
        result("Alpha", later, judged("HH"));
        result("Alpha", earlier, judged("N"));
        assertEquals("One result needs a look", title());
        result("Beta", earlier, judged("HH"));
        result("Beta", later, judged("N"));
        assertEquals("One result needs a look", title());
    }

    @ParameterizedTest
    @CsvSource({
        "2024,2024-03-05,1",
        "2024-03,2024-03-05,1",
        "2024-03-05,2024-03-05T08:00:00Z,1",
        "'',2024-03-05,1",
        "2023,2024-03-05,0",
        "2024-02,2024-03-05,0"
    })
    void aCoarseDateHidesNothingThatMayBeNewer(String coarse, String exact, int flagged) {
        result("Alpha", coarse, judged("H"));
        result("Alpha", exact, judged("N"));
        assertEquals(flagged == 1 ? "One result needs a look" : NOTHING, title());
    }

    /** A urine that was collected from one evening to the next, and a sample that was taken in between. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-02T20:00:00+02:00, HH, N, One result needs a look",
        "2024-05-02T20:00:00+02:00, N, HH, One result needs a look",
        "2024-05-02T07:00:00+02:00, HH, N, Nothing needs a look",
        "2024-05-02T20:00:00+02:00, N, N, Nothing needs a look"
    })
    void aPeriodIsAsNewAsItsEnd(String end, String collected, String taken, String title) {
        result(
                "Alpha",
                "",
                judged(collected) + ",'effectivePeriod':{'start':'2024-05-01T20:00:00+02:00','end':'" + end + "'}");
        result("Alpha", "2024-05-02T08:00:00+02:00", judged(taken));
        assertEquals(title, title());
    }

    @Test
    void aValueInAnotherUnitThanItsRangeIsJudged() {
        String ranged = "'valueQuantity':{'value':%s,'unit':'ug/L','system':'http://unitsofmeasure.org','code':'ug/L'},"
                + "'referenceRange':[{'low':{'value':0,'unit':'mg/L'},'high':{'value':10,'unit':'mg/L',"
                + "'system':'http://unitsofmeasure.org','code':'mg/L'}}]";
        result("Alpha", "2024-01-02", ranged.formatted("10000"));
        assertEquals(NOTHING, title());
        result("Alpha", "2024-01-03", ranged.formatted("50000"));
        assertEquals("One result needs a look", title());
    }

    @Test
    void whatIsAboutSomebodyElseHidesNothing() {
        result("Heart rate", "2023-01-05", judged("HH"));
        result("Heart rate", "2024-01-05", judged("N") + ",'focus':[{'display':'Foetus'}]");
        assertEquals("One result needs a look", title());
    }

    @Test
    void itsTrendIsNotMixedWithThatOfSomebodyElse() {
        result("Heart rate", "2022-01-05", "'valueQuantity':{'value':71,'unit':'U'}");
        result("Heart rate", "2023-01-05", "'valueQuantity':{'value':72,'unit':'U'}");
        result("Heart rate", "2024-01-05", "'valueQuantity':{'value':144,'unit':'U'},'focus':[{'display':'Foetus'}]");
        String page = page();
        contains(page, "From 71 to 72, 2 values since Jan 5, 2022");
        lacks(page, "to 144");
    }

    @Test
    void countsWhatWasMarkedNotUnderstoodAndNotJudged() {
        result("Alpha", "2024-01-05", judged("HH"));
        result("Beta", "2024-01-05", judged("Zz9"));
        result("Gamma", "2024-01-05", judged("N"));
        result("Delta", "2024-01-05", "'valueQuantity':{'value':1}");
        String page = page();
        contains(page, "Two results need a look</h1>");
        contains(
                page.replaceAll("<[^>]*>", ""),
                "4 newest results, one of each name: 1 marked or out of range, 1 not understood,"
                        + " 1 judged normal, 1 judged by nobody.");
        contains(page, "“Zz9”: not understood");
    }

    @Test
    void allThatNeedALookAreThereTheGravestFirst() {
        for (int i = 0; i < 12; i++) {
            result("Outside " + i, "2024-02-05", judged("H"));
        }
        result("Dangerous", "2019-01-05", judged("LL"));
        String page = page();
        contains(page, "13 results need a look</h1>");
        contains(page, "<summary>7 more</summary>");
        String todo = page.substring(page.indexOf("class=\"todo\""), page.indexOf("id=\"results\""));
        contains(todo.substring(0, todo.indexOf("Outside")), "Dangerous");
        for (int i = 0; i < 12; i++) {
            contains(todo, ">Outside " + i + "</a>");
        }
    }

    @Test
    void aResultOfLongAgoIsNotForgotten() {
        result("Beta", "1970-01-01", judged("HH"));
        for (int i = 0; i < 501; i++) {
            result("Alpha", "%04d-01-01".formatted(1971 + i), judged("N"));
        }
        assertEquals("One result needs a look", title());
    }

    @Test
    void saysHowFarItLookedWhileResultsAreBeingSorted() {
        result("Alpha", "2019-01-01", judged("HH"));
        result("Alpha", "2024-01-01", judged("N"));
        pages.household.sortOnlySince(PartialDate.parse("2020-01-01"));
        String page = page();
        lacks(page, NOTHING);
        contains(page, "1 of 1 newest results is judged normal</h1>");
        contains(page, "Only results since Jan 1, 2020 were looked at; there are older ones.");
    }

    @Test
    void aReportWithAConclusionIsNotJudged() {
        result("Alpha", "2024-01-05", judged("N"));
        pages.household.entry(person, "{'resourceType':'Specimen','type':{'text':'Blood'},'note':[{'text':'x'}]}");
        pages.household.entry(
                person, "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Blood count'}}");
        assertEquals(NOTHING, title());
        pages.household.entry(
                person,
                "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'X-ray'},'conclusion':'Shadow'}");
        assertEquals("1 of 2 newest results is judged normal", title());
    }

    @Test
    void speaksGerman() {
        result("Alpha", "2024-01-05", judged("N"));
        result("Beta", "2024-01-05", "'valueQuantity':{'value':1.5,'unit':'g'}");
        pages.language(Locale.GERMANY);
        String page = page();
        contains(page, "1 von 2 neuesten Ergebnissen ist als normal beurteilt</h1>");
        contains(page, "1 von niemandem beurteilt");
        contains(page, "<b>1,5</b>");
    }
}
