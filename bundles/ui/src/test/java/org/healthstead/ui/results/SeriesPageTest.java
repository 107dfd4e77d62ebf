// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.healthstead.api.record.Series;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SeriesPageTest extends PersonPagesTestCase {

    private void ldl(String date, String quantity, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],'code':{'coding':[{'system':'http://loinc.org','code':'2089-1'}],'text':'LDL"
                    + " <cholesterol>'},"
                        + quantity + (date.isEmpty() ? "" : ",'effectiveDateTime':'" + date + "'") + more + "}");
    }

    private static String milligrams(String value) {
        return "'valueQuantity':{'value':" + value
                + ",'unit':'mg/dL','system':'http://unitsofmeasure.org','code':'mg/dL'}";
    }

    private static String upTo(String high) {
        return ",'referenceRange':[{'high':{'value':" + high
                + ",'unit':'mg/dL','system':'http://unitsofmeasure.org','code':'mg/dL'}}]";
    }

    private String page(String query) {
        return pages.get(address() + query);
    }

    private String address() {
        Series only = pages.household
                .series()
                .list(person.id(), MemoryHousehold.MEMBER)
                .series()
                .getFirst();
        return Addresses.series(person.id(), only.id());
    }

    @Test
    void saysInWordsAndInATableWhatTheChartShows() {
        ldl("2019-02-26", milligrams("176"), upTo("130"));
        ldl("2019-06-12", milligrams("112"), upTo("130"));
        ldl("2026-05-06", milligrams("103.0"), upTo("116"));
        String page = page("");
        contains(page, "The newest value is 103.0\u00a0mg/dL (May 6, 2026).");
        contains(
                page,
                "The 3 values that can be compared lie between 103.0\u00a0mg/dL (May 6, 2026)"
                        + " and 176\u00a0mg/dL (Feb 26, 2019).");
        contains(page, "One of the 3 results needs a look.");
        contains(page, "LDL cholesterol</h1>");
        contains(page, "LDL &lt;cholesterol&gt;</p>");
        contains(page, "All 3 results");
        contains(page, "≤ 130");
        contains(page, "≤ 116");
        assertEquals(2, count(page, "<rect class=\"band\""), "two ranges, each for as long as it held");
        assertEquals(1, count(page, "class=\"pt look\""));
        assertEquals(2, count(page, "<circle class=\"pt\""));
    }

    /** An element of a drawing that is not closed swallows the next ones. */
    @Test
    void theDrawingIsWellFormed() throws Exception {
        ldl("2019-02-26", milligrams("176"), upTo("130"));
        ldl("2019-06-12", milligrams("112"), upTo("130"));
        String page = page("");
        String chart = page.substring(page.indexOf("<svg class=\"chart\""), page.indexOf("<figcaption"));
        String svg = chart.substring(0, chart.lastIndexOf("</svg>") + "</svg>".length());
        Element root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        List<String> direct = new ArrayList<>();
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            direct.add(node.getNodeName());
        }
        assertTrue(
                direct.containsAll(List.of("title", "desc", "rect", "line", "text", "svg", "circle")),
                direct::toString);
    }

    @Test
    void aRowSaysOnceHowItIsJudged() {
        ldl("2019-02-26", milligrams("176"), upTo("130"));
        assertEquals(1, count(page(""), "Above the report’s range"));
    }

    @Test
    void valuesOfAnotherUnitStandInTheChartAtTheirPlaceAndInTheTableAsReported() {
        ldl("2019-02-26", milligrams("100"), "");
        ldl(
                "2020-02-26",
                "'valueQuantity':{'value':1.5,'unit':'g/L','system':'http://unitsofmeasure.org','code':'g/L'}",
                "");
        ldl("2021-02-26", milligrams("150"), "");
        String page = page("");
        contains(page, "<b>1.5</b><span class=\"unit\">g/L</span>");
        Matcher line = Pattern.compile("points=\"([^\"]+)\"").matcher(page);
        assertTrue(line.find(), page);
        String[] points = line.group(1).split(" ");
        assertEquals(3, points.length);
        assertEquals(points[2].split(",")[1], points[1].split(",")[1], "1.5 g/L is 150 mg/dL");
    }

    @Test
    void whatCannotBeDrawnIsCountedAndStandsInTheTable() {
        ldl("2019-02-26", milligrams("100"), "");
        ldl("2020-02-26", milligrams("110"), "");
        ldl("", milligrams("120"), "");
        String page = page("");
        contains(page, "One value stands only in the table");
        contains(page, "<b>120</b>");
        contains(page, "Without a date");
    }

    @Test
    void aBoundIsSaidToBeOne() {
        ldl("2019-02-26", milligrams("100"), "");
        ldl(
                "2020-02-26",
                "'valueQuantity':{'value':5,'comparator':'<','unit':'mg/dL','system':'http://unitsofmeasure.org',"
                        + "'code':'mg/dL'}",
                "");
        contains(page(""), "is drawn at its bound");
    }

    @Test
    void oneValueIsNoChart() {
        ldl("2019-02-26", milligrams("100"), "");
        String page = page("");
        lacks(page, "class=\"chart\"");
        contains(page, "One result");
    }

    @Test
    void aLongSeriesIsShownInPartsAndDrawnWhole() {
        for (int i = 0; i < 130; i++) {
            ldl(
                    "20" + (10 + i / 12) + "-" + String.format(Locale.ROOT, "%02d", 1 + i % 12),
                    milligrams("" + (80 + i)),
                    "");
        }
        String first = page("");
        contains(first, "All 130 results");
        assertEquals(60, count(first, "<th scope=\"row\""));
        assertEquals(130, count(first, "<circle class=\"pt\""));
        Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertTrue(older.find(), first);
        String second = pages.get(older.group(1));
        contains(second, "rel=\"prev\" href=\"" + address() + "\"");
        contains(second, "<b>149</b>");
        lacks(second, "<b>150</b>");
    }

    @Test
    void germanNumbersAndDates() {
        ldl("2019-02-26", milligrams("100.5"), "");
        ldl("2020-02-26", milligrams("110"), "");
        String address = address();
        pages.language(Locale.GERMAN);
        String page = pages.get(address);
        contains(page, "Der neueste Wert ist 110\u00a0mg/dL (26.02.2020).");
        contains(page, "<b>100,5</b>");
    }

    @Test
    void aSeriesThatIsNotThereIsNotFound() {
        ldl("2019-02-26", milligrams("100"), "");
        pages.get("/person/" + person.id() + "/results/0123456789abcdef0123456789abcdef");
        assertEquals(404, pages.status());
        pages.get("/person/" + person.id() + "/results/x");
        assertEquals(404, pages.status());
    }

    @Test
    void theOverviewLeadsThere() {
        ldl("2019-02-26", milligrams("100"), "");
        ldl("2020-02-26", milligrams("110"), "");
        contains(pages.get("/person/" + person.id() + "/overview"), "href=\"" + address() + "\"");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void anotherValueOfTheSameTimeIsSaid() {
        ldl("2019-02-26", milligrams("112"), "");
        ldl("2020-02-26T08:00:00Z", milligrams("131"), "");
        ldl("2020-02-26T08:00:00Z", milligrams("113"), "");
        String page = page("");
        contains(page, "Another value of the same time: 1");
        ldl("2021-02-26T08:00:00Z", milligrams("120"), "");
        lacks(page(""), "of the same time");
    }

    @Test
    void oneResultThatNeedsALookIsNoneOfSeveral() {
        ldl("2019-02-26", milligrams("176"), upTo("130"));
        contains(page(""), "It needs a look.");
        lacks(page(""), "of the 1 result");
    }
}
