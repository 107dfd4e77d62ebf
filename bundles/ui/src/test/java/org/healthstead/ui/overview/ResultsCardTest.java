// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** Newest value, how it is judged, and the range of each report as a band. */
class ResultsCardTest extends PersonPagesTestCase {

    private String card() {
        String page = pages.get("/person/" + person.id() + "/overview");
        int from = page.indexOf("id=\"results\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private void ferritin(String value, String unit, String date, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'text':'Alpha'},'valueQuantity':{'value':" + value + ",'unit':'" + unit
                        + "','code':'" + unit + "','system':'http://unitsofmeasure.org'},'effectiveDateTime':'" + date
                        + "'" + more + "}");
    }

    private static String range(String low, String high) {
        return ",'referenceRange':[{'low':{'value':" + low + "},'high':{'value':" + high + "}}]";
    }

    private static int count(String card, String part) {
        return card.split(part, -1).length - 1;
    }

    @Test
    void theRangeOfTheReportIsABandAndIsSaid() {
        ferritin("42", "ug/L", "2021-01-01", range("15", "150"));
        ferritin("11", "ug/L", "2023-01-01", range("15", "150"));
        String card = card();
        assertEquals(1, count(card, "<rect "));
        contains(card, "class=\"end look\" d=\"M");
        contains(card, "From 42 to 11, 2 values since Jan 1, 2021; range of the report: 15 – 150");
        contains(card, "<td class=\"fl\"><span class=\"flag look\">");
        contains(card, "Below the report’s range");
        pages.language(Locale.GERMANY);
        contains(card(), "; Bereich des Befunds: 15 – 150");
    }

    @Test
    void eachReportHasItsOwnRangeAndOneWithoutLeavesAGap() {
        ferritin("5", "ug/L", "2019-01-01", range("1", "6"));
        ferritin("5", "ug/L", "2020-01-01", "");
        ferritin("5", "ug/L", "2021-01-01", range("2", "8"));
        assertEquals(2, count(card(), "<rect "));
    }

    @Test
    void oneValueStandsInItsRange() {
        ferritin("5", "ug/L", "2019-01-01", range("1", "6"));
        String card = card();
        contains(card, "5; range of the report: 1 – 6");
        assertEquals(1, count(card, "<rect "));
    }

    @Test
    void aRangeThatCannotBeIsNotDrawn() {
        ferritin("5", "ug/L", "2019-01-01", range("9", "1"));
        ferritin("6", "ug/L", "2020-01-01", range("9", "1"));
        String card = card();
        contains(card, "class=\"spark\"");
        lacks(card, "<rect ");
        lacks(card, "range of the report");
    }

    @Test
    void rangesOfOtherUnitsAreNotDrawn() {
        ferritin("5", "ug/L", "2019-01-01", range("1", "6"));
        ferritin("6", "mg/L", "2020-01-01", range("1", "6"));
        String card = card();
        contains(card, "class=\"spark\"");
        lacks(card, "<rect ");
        lacks(card, "range of the report");
    }
}
