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
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.context.KeptPreferences;
import org.healthstead.ui.context.Preferences;
import org.junit.jupiter.api.Test;

/** A series in another unit than its newest report has: by a link, exactly, with the reported value always there. */
class UnitChoiceTest extends SeriesPagesTestCase {

    private static List<String> offered(String page) {
        List<String> names = new ArrayList<>();
        Matcher seg = Pattern.compile("<div class=\"seg\".*?</div>").matcher(page);
        if (seg.find()) {
            Matcher name = Pattern.compile(">([^<]+)</a>").matcher(seg.group());
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    @Test
    void massIsShownInMolesAndBack() {
        ldl("2019-02-26", "103", "mg/dL");
        ldl("2020-02-26", "180.0", "mg/dL");
        assertEquals(List.of("mg/dL", "mmol/L"), offered(page("")));
        String page = page("?unit=mmol/L");
        contains(page, "aria-current=\"true\">mmol/L</a>");
        contains(page, "href=\"" + address() + "\">mg/dL</a>");
        contains(page, "<b>103</b><span class=\"unit\">mg/dL</span></bdi><span class=\"more\">= 2.66 mmol/L</span>");
        contains(page, "= 4.655 mmol/L");
        contains(page, "In mmol/L.");
        contains(page, "The newest value is 4.655\u00a0mmol/L (Feb 26, 2020).");
        contains(page(""), "The newest value is 180.0\u00a0mg/dL (Feb 26, 2020).");
        contains(page, "February 26, 2019: 2.66\u00a0mmol/L (reported: 103\u00a0mg/dL)");
        contains(page, "1 mg/dL is 0.0258");
        lacks(page(""), "class=\"more\">=");
    }

    @Test
    void theRangeOfAReportIsConvertedWithItsValue() {
        result(LDL, "2019-02-26", "103", "mg/dL", upTo("130", "mg/dL"));
        result(LDL, "2020-02-26", "4.655", "mmol/L", upTo("3.362", "mmol/L"));
        String page = page("");
        Matcher bands =
                Pattern.compile("<rect class=\"band\"[^>]* y=\"([0-9.]+)\"").matcher(page);
        assertTrue(bands.find(), page);
        String first = bands.group(1);
        if (bands.find()) {
            assertEquals(Double.parseDouble(first), Double.parseDouble(bands.group(1)), 0.2);
        }
        contains(page, "≤ 130");
        contains(page, "≤ 3.362");
    }

    @Test
    void whatTheReaderPrefersComesFirst() {
        KeptPreferences.change(
                MemoryHousehold.MEMBER.account(),
                pages.household.preferences(),
                before -> Preferences.parse("sugar=moles units=us"));
        result("2345-7", "2020-02-26", "90", "mg/dL", "");
        assertEquals(List.of("mmol/L", "mg/dL"), offered(page("")));
        contains(page(""), "<b>90</b><span class=\"unit\">mg/dL</span></bdi><span class=\"more\">= ");
        contains(page(""), "href=\"" + address() + "\" aria-current=\"true\">mmol/L</a>");
        lacks(page("?unit=mg/dL"), "class=\"more\">=");
    }

    @Test
    void sugarIsNoOtherThingInTheSameUnit() {
        KeptPreferences.change(
                MemoryHousehold.MEMBER.account(),
                pages.household.preferences(),
                before -> Preferences.parse("sugar=moles"));
        ldl("2020-02-26", "180.0", "mg/dL");
        assertEquals(List.of("mg/dL", "mmol/L"), offered(page("")));
    }

    /** NGSP and IFCC are not in proportion: 7.0 % is 53 mmol/mol, and 48 mmol/mol is 6.5 %. */
    @Test
    void glycatedHaemoglobinGoesByTheMasterEquation() {
        result("4548-4", "2019-02-26", "7.0", "%", "");
        result("59261-8", "2020-02-26", "53", "mmol/mol", "");
        result("4548-4", "2021-02-26", "6.5", "%", "");
        String page = page("");
        assertEquals(List.of("%", "mmol/mol"), offered(page));
        contains(page, "= 7.00 %");
        assertEquals(line(page).get(0)[1], line(page).get(1)[1], 0.2);
        String moles = page("?unit=mmol/mol");
        contains(moles, "= 53.0 mmol/mol");
        contains(moles, "= 47.5 mmol/mol");
        contains(page, "A number in mmol/mol, times 0.09148, plus 2.152, is the number in %.");
    }

    @Test
    void temperaturesDoNotBeginAtOneZero() {
        result("8310-5", "2019-02-26", "98.6", "[degF]", "");
        result("8310-5", "2020-02-26", "37", "Cel", "");
        String page = page("");
        contains(page, "= 37.0 °C");
        assertEquals(line(page).get(0)[1], line(page).get(1)[1], 0.05);
        contains(page("?unit=%5BdegF%5D"), "= 98.6 °F");
    }

    @Test
    void whatIsNoUnitOfTheSeriesIsTheUsualOne() {
        ldl("2019-02-26", "103", "mg/dL");
        ldl("2020-02-26", "104", "mg/dL");
        for (String other : new String[] {"mmHg", "%3Cb%3E", "x".repeat(500), ""}) {
            String page = page("?unit=" + other);
            contains(page, "aria-current=\"true\">mg/dL</a>");
            lacks(page, "<b>b");
        }
    }

    /** Two ways to write one unit are one, and no number is touched. */
    @Test
    void spellingsOfOneUnitAreNotConverted() {
        result("718-7", "2019-02-26", "13.1", "g/dL", "");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'718-7'}]},'effectiveDateTime':"
                        + "'2020-01-01','valueQuantity':{'value':13.1,'unit':'gm/dL'}}");
        String page = page("");
        assertEquals(
                1, offered(page).stream().filter(name -> name.startsWith("g")).count());
        lacks(page, "class=\"more\">=");
        assertEquals(line(page).get(0)[1], line(page).get(1)[1]);
    }

    @Test
    void aUnitThatNobodyUnderstandsIsShownAsItStands() {
        result(LDL, "2019-02-26", "3", "blorp", "");
        result(LDL, "2020-02-26", "4", "blorp", "");
        String page = page("");
        assertEquals(List.of(), offered(page));
        assertEquals(2, line(page).size());
        contains(page, "In blorp.");
    }

    /** A score is no percentage, whatever its unit is converted to. */
    @Test
    void aNumberWithoutAUnitIsOfferedInNoOther() {
        result("38208-5", "2019-02-26", "2", "{score}", "");
        result("38208-5", "2020-02-26", "4", "{score}", "");
        assertEquals(List.of(), offered(page("")));
        lacks(page("?unit=%25"), "400\u00a0");
    }

    @Test
    void aRatioStaysARatioAndItsUnitIsNotPrinted() {
        result("6301-6", "2019-02-26", "1.1", "1", "");
        result("6301-6", "2020-02-26", "1.2", "1", "");
        assertEquals(List.of(), offered(page("")));
        contains(page(""), "The newest value is 1.2 (");
    }

    @Test
    void whatWeighsPicogramsIsNotOfferedInPounds() {
        result("785-6", "2019-02-26", "28", "pg", "");
        result("785-6", "2020-02-26", "29", "pg", "");
        assertEquals(List.of(), offered(page("")));
    }

    @Test
    void millimetresOfSedimentationAreNoLengthOfABody() {
        result("4537-7", "2019-02-26", "12", "mm", "");
        result("4537-7", "2020-02-26", "20", "mm", "");
        assertEquals(List.of(), offered(page("")));
    }

    @Test
    void aBodyIsOfferedInPoundsAndInches() {
        result("29463-7", "2019-02-26", "3400", "g", "");
        assertEquals(List.of("g", "kg", "lb"), offered(page("")));
    }
}
