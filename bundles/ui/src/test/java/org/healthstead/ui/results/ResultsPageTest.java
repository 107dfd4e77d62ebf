// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.Category;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

class ResultsPageTest extends PersonPagesTestCase {

    private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]*)</a>");
    private static final Pattern SECTION = Pattern.compile("<th scope=\"rowgroup\"[^>]*>([^<]*) <");

    private void result(String name, String category, String day, String value, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'" + category
                        + "'}]}],'code':{'text':'" + name + "'},'effectiveDateTime':'" + day
                        + "','valueQuantity':{'value':" + value
                        + ",'unit':'mmol/L','system':'http://unitsofmeasure.org','code':'mmol/L'}" + more + "}");
    }

    private static String range(String low, String high) {
        return ",'referenceRange':[{'low':{'value':" + low + ",'unit':'mmol/L'},'high':{'value':" + high
                + ",'unit':'mmol/L'}}]";
    }

    private void threeThings() {
        result("Sodium", "laboratory", "2020-01-02", "139", range("135", "145"));
        result("Sodium", "laboratory", "2024-03-04", "140", range("135", "145"));
        result("Potassium", "laboratory", "2023-03-04", "6.9", range("3.5", "5.1"));
        result("albumin", "laboratory", "2024-03-05", "40", "");
        result("Body weight", "vital-signs", "2024-03-05", "70", "");
    }

    private String page(String query) {
        return pages.get(Addresses.results(person.id()) + query);
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void whatNeedsALookComesFirstThenAllByName() {
        threeThings();
        String page = page("?by=name");
        assertEquals(List.of("Potassium", "albumin", "Sodium", "Body weight"), all(NAME, page));
        assertEquals(List.of("Needs a look", "Laboratory and other results", "Vital signs"), all(SECTION, page));
        contains(page, "4 things were measured, the last on March 5, 2024");
        contains(page, "3.5 – 5.1");
        contains(page, Addresses.results(person.id()) + "/");
        assertTrue(page.contains("<svg"), "the two sodium values are drawn");
    }

    private void coded(String code, String name, String day, String value, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'" + name + "','coding':[{'system':'http://loinc.org','code':'" + code
                        + "'}]},'effectiveDateTime':'" + day + "','valueQuantity':{'value':" + value
                        + ",'unit':'mmol/L','system':'http://unitsofmeasure.org','code':'mmol/L'}" + more + "}");
    }

    private void panels() {
        coded("2823-3", "K", "2024-03-05", "6.9", range("3.5", "5.1"));
        coded("2951-2", "Na", "2023-03-05", "140", range("135", "145"));
        coded("2089-1", "LDL", "2021-03-05", "3", "");
        coded("2085-9", "HDL", "2021-03-05", "1.5", "");
        result("Something", "laboratory", "2022-03-05", "1", "");
        result("Something felt", "vital-signs", "2022-03-06", "1", "");
    }

    @Test
    void eachThingStandsWherePeopleLookForIt() {
        panels();
        String page = page("");
        assertEquals(
                List.of("Blood fats", "Minerals, salts and bones", "Vital signs", "Other results"), all(SECTION, page));
        assertEquals(
                List.of("HDL cholesterol", "LDL cholesterol", "Potassium", "Sodium", "Something felt", "Something"),
                all(NAME, page));
        contains(page, "id=\"minerals\"");
        contains(page, "2, one needs a look");
        contains(page, "href=\"" + Addresses.results(person.id()) + "#minerals\"");
    }

    /** A strip says words, and a pressure is measured in parts. */
    @Test
    void whatIsNoNumberStandsThereToo() {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'Nitrite','coding':[{'system':'http://loinc.org','code':'5802-4'}]},"
                        + "'effectiveDateTime':'2024-03-05','valueString':'negative'}");
        assertEquals(List.of("Urine"), all(SECTION, page("")));
    }

    @Test
    void onePanelIsShownAlone() {
        panels();
        String page = page("?panel=lipids&by=name");
        assertEquals(List.of("HDL cholesterol", "LDL cholesterol"), all(NAME, page));
        contains(page, "<input type=\"hidden\" name=\"panel\" value=\"lipids\"");
        contains(page, "href=\"" + Addresses.results(person.id()) + "?panel=lipids\"");
        contains(page(""), "By panel");
        assertEquals(List.of(), all(NAME, page("?panel=thyroid")));
    }

    @Test
    void theLastMeasuredComeFirstUnderTheirYears() {
        panels();
        String page = page("?by=newest");
        assertEquals(List.of("2024", "2023", "2022", "2021"), all(SECTION, page));
        assertEquals(
                List.of("Potassium", "Sodium", "Something felt", "Something"),
                all(NAME, page).subList(0, 4));
    }

    /** A heading is linked to on the page of the list on which it stands. */
    @Test
    void aHeadingOnALaterPageIsReached() {
        panels();
        for (int i = 0; i < 61; i++) {
            result("Test %02d".formatted(i), "laboratory", "2024-03-05", "1", "");
        }
        coded("44261-6", "PHQ-9", "2024-03-05", "7", "");
        result("Test 98", "vital-signs", "2024-03-05", "1", "");
        String first = page("?by=name");
        String vital = Addresses.results(person.id()) + "?by=name&amp;page=1#vital";
        contains(first, vital);
        lacks(first, "id=\"vital\"");
        contains(page("?by=name&page=1"), "id=\"vital\"");
    }

    @Test
    void aPartOrANameIsShownAlone() {
        threeThings();
        assertEquals(List.of("Potassium"), all(NAME, page("?part=look")));
        assertEquals(List.of("Body weight"), all(NAME, page("?part=vital")));
        assertEquals(List.of("Potassium", "Sodium"), all(NAME, page("?q=IUM&part=laboratory")));
        assertEquals(List.of("Body weight"), all(NAME, page("?q=weight+body")));
        String none = page("?q=%3Cb%3Ex");
        contains(none, "No result has such a name");
        contains(none, "value=\"&lt;b&gt;x\"");
        lacks(none, "<b>x");
    }

    @Test
    void aLongListHasPages() {
        for (int i = 0; i < 61; i++) {
            result("Test %02d".formatted(i), "laboratory", "2024-03-05", "1", "");
        }
        String first = page("?q=test");
        assertEquals(60, all(NAME, first).size());
        lacks(first, "Previous page");
        contains(first, "page=1");
        String second = page("?q=test&page=1");
        assertEquals(List.of("Test 60"), all(NAME, second));
        contains(second, "Previous page");
        lacks(second, "Next page");
        assertEquals(List.of(), all(NAME, page("?page=7")));
    }

    /** The frame says where the reader is, also on what the list leads to. */
    @Test
    void everyPageOfAResultIsAmongTheResults() {
        threeThings();
        String here = "href=\"" + Addresses.results(person.id()) + "\" aria-current=\"page\"";
        String list = page("?by=name");
        contains(list, here);
        contains(pages.get(Addresses.timeline(person.id(), Category.RESULT)), here);
        Matcher series = Pattern.compile("href=\"(/person/[^\"]*/results/[0-9a-f]{32})\"")
                .matcher(list);
        assertTrue(series.find());
        String values = pages.get(series.group(1));
        contains(values, here);
        Matcher entry = Pattern.compile("href=\"(/entry/[^\"]*)\"").matcher(values);
        assertTrue(entry.find());
        contains(pages.get(entry.group(1)), here);
    }

    @Test
    void aRecordWithoutResultsSaysHowTheyCome() {
        contains(page(""), "No results yet");
    }

    /** Whatever two laboratories call it: one line, by its plain name, and found by what people call it. */
    @Test
    void oneThingIsOneLineByItsPlainName() {
        ldl("2089-1", "Chol. low dens.", "2024-03-05");
        ldl("22748-8", "LDL-C direct?", "2024-04-05");
        String page = page("");
        assertEquals(List.of("LDL cholesterol"), all(NAME, page));
        contains(page, "LDL-C direct?");
        assertEquals(List.of("LDL cholesterol"), all(NAME, page("?q=bad+cholesterol")));
        assertEquals(List.of("LDL cholesterol"), all(NAME, page("?q=ldl")));
        assertEquals(List.of(), all(NAME, page("?q=hdl")));
    }

    private void ldl(String code, String name, String day) {
        coded(code, name, day, "3", "");
    }

    @Test
    void aPageAfterTheLastAndAnEmptyPartSayWhatTheyAre() {
        result("Sodium", "laboratory", "2020-01-02", "139", range("135", "145"));
        contains(page("?page=99"), "The list ends on a page before this one.");
        contains(page("?part=look"), "No results in this part");
        contains(page("?q=potassium"), "No result has such a name");
        lacks(page("?page=99"), "No results yet");
    }

    @Test
    void aHeadingSpansTheTable() {
        threeThings();
        String page = page("");
        String head = page.substring(page.indexOf("<thead>"), page.indexOf("</thead>"));
        int columns = head.split("<th ", -1).length - 1;
        contains(page, "scope=\"rowgroup\" colspan=\"" + columns + "\"");
    }
}
