// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.healthstead.api.record.Series;
import org.healthstead.platform.api.sheets.Paper;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.print.Sheets;
import org.junit.jupiter.api.Test;

/** A series on paper says what its page says. */
class PrintedSeriesTest extends SeriesPagesTestCase {

    private String address(Series series, String query) {
        return "/person/" + person.id() + "/print/series?series=" + series.id().text() + query;
    }

    private String sheet(String query) {
        String page = pages.get(address(all().getFirst(), query));
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private void three() {
        result(LDL, "2020-01-05", "3.1", "mmol/L", upTo("3.0", "mmol/L"));
        result(LDL, "2022-01-05", "90", "mg/dL", "");
        result(
                LDL,
                "2024-02-05",
                "3.9",
                "mmol/L",
                upTo("3.0", "mmol/L") + ",'interpretation':[{'coding':[{'code':'H'}]}]");
    }

    @Test
    void chartAndTableStandOnTheSheet() {
        three();
        String sheet = sheet("");
        contains(sheet, "<h2>LDL cholesterol</h2>");
        contains(sheet, "As reported " + LDL);
        assertEquals(1, count(sheet, "class=\"fig\""));
        assertEquals(2, count(sheet, "<rect"));
        assertEquals(1, count(sheet, "class=\"values\""));
        assertEquals(1, count(sheet, "<circle cx"));
        assertEquals(2, count(sheet, "M0-5.6 5.2 3.9h-10.4z"));
        contains(sheet, "aria-label=\"LDL cholesterol. The newest value is 3.9\u00a0mmol/L (Feb 5, 2024).");
        contains(sheet, "Shaded: the range that each report gave.");
        contains(sheet, "<h2>All 3 results</h2>");
        contains(sheet, "90\u00a0mg/dL");
        contains(sheet, "<span class=\"more\">= 2.33 mmol/L</span>");
        contains(sheet, "≤ 3.0");
        contains(sheet, "High");
        lacks(sheet, "Where no source is named");
    }

    @Test
    void theDaysOfThePageAreThoseOfTheSheet() {
        three();
        String id = only().text();
        String page = pages.get(Addresses.series(person.id(), only()) + "?from=2021-01-01&unit=mg/dL");
        contains(page, "/print/series?series=" + id + "&amp;unit=mg%2FdL&amp;from=2021-01-01\"");
        String sheet = sheet("&unit=mg/dL&from=2021-01-01");
        contains(sheet, "<h2>2 results in the time shown</h2>");
        contains(sheet, "In mg/dL.");
        lacks(sheet, "2020");
        contains(
                pages.get(address(all().getFirst(), "&from=2021-01-01")),
                "language=de&amp;series=" + id + "&amp;from=2021-01-01");
    }

    @Test
    void oneValueHasNoChart() {
        ldl("2020-01-05", "3.1", "mmol/L");
        String sheet = sheet("");
        lacks(sheet, "<svg");
        contains(sheet, "3.1\u00a0mmol/L");
    }

    @Test
    void aPressureHasTwoLines() {
        for (int year = 2020; year < 2023; year++) {
            pages.household.entry(
                    person,
                    "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                            + "'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},"
                            + "'effectiveDateTime':'" + year + "-05-05','component':["
                            + part("8480-6", "13" + (year - 2020)) + "," + part("8462-4", "80") + "]}");
        }
        Series upper = all().stream()
                .filter(each -> each.latest().componentCode().orElse("").endsWith("8480-6"))
                .findFirst()
                .orElseThrow();
        String page = pages.get(address(upper, ""));
        contains(page, "<h2>Blood pressure</h2>");
        contains(page, "class=\"broken\"");
        contains(page, "132/80\u00a0mmHg");
    }

    private static String part(String code, String value) {
        return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}]},'valueQuantity':"
                + quantity(value, "mm[Hg]") + "}";
    }

    @Test
    void hundredsOfValuesAreCountedAndNotAllPrinted() {
        for (int i = 0; i < 510; i++) {
            ldl("20" + (10 + i / 100) + "-0" + (1 + i % 9) + "-1" + i % 10, "3." + i, "mmol/L");
        }
        String sheet = sheet("");
        assertEquals(501, count(sheet, "<tr>"));
        contains(sheet, "And 10 more, which are in the record.");
    }

    @Test
    void whatNobodyChoseIsNoSheet() {
        pages.get("/person/" + person.id() + "/print/series");
        assertEquals(404, pages.status());
        Sheets sheets = new Sheets(pages.services);
        assertFalse(sheets.names().contains("series"));
        assertThrows(
                IllegalArgumentException.class,
                () -> sheets.pdf("series", person.id(), Paper.A4, Locale.ENGLISH, MemoryHousehold.MEMBER));
    }
}
