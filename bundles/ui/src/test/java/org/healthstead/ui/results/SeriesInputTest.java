// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

/** What real records have: shown for what it is, or left out of the chart and said so, never mixed. */
class SeriesInputTest extends SeriesPagesTestCase {

    @Test
    void aCoarseDateStandsInTheMiddleOfWhatItMayMean() {
        ldl("2018-07-02", "100", "mg/dL");
        ldl("2019", "110", "mg/dL");
        ldl("2020-03", "120", "mg/dL");
        ldl("2020-07-02", "130", "mg/dL");
        String page = page("");
        List<double[]> line = line(page);
        assertEquals(4, line.size());
        double year = line.get(3)[0] - line.get(0)[0];
        assertEquals(0.5, (line.get(1)[0] - line.get(0)[0]) / year, 0.01, "the middle of 2019 is halfway");
        Matcher spans = Pattern.compile("class=\"span\" d=\"M([0-9.]+) [0-9.]+H([0-9.]+)M")
                .matcher(page);
        assertTrue(spans.find(), page);
        double width = Double.parseDouble(spans.group(2)) - Double.parseDouble(spans.group(1));
        assertEquals(0.5, width / year, 0.01, "a year of two");
        contains(page, "the time that its date may mean");
        contains(page, ">2019</a>");
        contains(page, ">March 2020</a>");
        contains(page, "data-say=\"2018-07-02 100;2019 110;2020-03 120;2020-07-02 130\"");
    }

    @Test
    void twoZonesStandInTheOrderInWhichTheyWereMeasured() {
        ldl("2020-05-01T08:00:00-05:00", "100", "mg/dL");
        ldl("2020-05-01T09:00:00+02:00", "200", "mg/dL");
        List<double[]> line = line(page(""));
        assertTrue(line.get(0)[1] < line.get(1)[1], "seven in Greenwich comes before thirteen");
    }

    @Test
    void twoValuesOfOneInstantAreBothThere() {
        ldl("2020-05-01T08:00:00Z", "100", "mg/dL");
        ldl("2020-05-01T08:00:00Z", "140", "mg/dL");
        String page = page("");
        List<double[]> line = line(page);
        assertEquals(line.get(0)[0], line.get(1)[0]);
        contains(page, "<b>100</b>");
        contains(page, "<b>140</b>");
    }

    @Test
    void aDayWithSeveralValuesHasHours() {
        ldl("2020-05-01T08:00:00Z", "100", "mg/dL");
        ldl("2020-05-01T18:30:00Z", "140", "mg/dL");
        ldl("2020-05-01T21:00:00Z", "120", "mg/dL");
        String page = page("").replace('\u202f', ' ');
        contains(page, "between 100\u00a0mg/dL (May 1, 2020, 8:00 AM");
        contains(page, "6:30 PM");
        assertTrue(
                Pattern.compile("text-anchor=\"middle\"[^>]*>[0-9]+:00 [AP]M<")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void aCorrectedValueSaysSo() {
        ldl("2019-05-01", "100", "mg/dL");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'corrected','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'2089-1'}]},'effectiveDateTime':"
                        + "'2020-05-01','valueQuantity':" + quantity("120", "mg/dL") + "}");
        contains(page(""), "Corrected");
    }

    @Test
    void aUnitThatChangesInTheMiddleIsOneLine() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2019-01-01", "2.586", "mmol/L");
        ldl("2020-01-01", "150", "mg/dL");
        String page = page("");
        List<double[]> line = line(page);
        assertEquals(line.get(0)[1], line.get(1)[1], 0.5);
        contains(page, "<b>2.586</b><span class=\"unit\">mmol/L</span>");
        contains(page, "= 99.99 mg/dL");
        contains(page, "lie between 99.99\u00a0mg/dL (Jan 1, 2019) and 150\u00a0mg/dL");
    }

    @Test
    void zeroHasNoPlaceOnALogarithmicAxis() {
        result("1988-5", "2018-01-01", "0", "mg/L", "");
        result("1988-5", "2019-01-01", "0.5", "mg/L", "");
        result("1988-5", "2020-01-01", "230", "mg/L", "");
        contains(page(""), "axis=log");
        String page = page("?axis=log");
        contains(page, "One value is not above zero");
        List<double[]> line = line(page);
        assertTrue(line.get(0)[1] > line.get(1)[1] && line.get(1)[1] > line.get(2)[1]);
        contains(page, ">100</text>");
        contains(page, "href=\"" + address() + "\">Even axis");
        lacks(page, "NaN");
        lacks(page, "Infinity");
    }

    @Test
    void aLogarithmicAxisForNothingAboveZeroIsEven() {
        result("1988-5", "2018-01-01", "0", "mg/L", "");
        result("1988-5", "2019-01-01", "0", "mg/L", "");
        String page = page("?axis=log");
        assertEquals(2, line(page).size());
        lacks(page, "NaN");
        lacks(page, "not above zero");
    }

    @Test
    void aBoundStandsBesideNumbersAndKeepsItsSign() {
        result("1988-5", "2018-01-01", "<0.01", "mg/L", "");
        result("1988-5", "2019-01-01", "3", "mg/L", "");
        contains(page(""), "<b>&lt;0.01</b>");
        contains(page(""), "is drawn at its bound");
    }

    @Test
    void aBoundIsConvertedWithItsSign() {
        ldl("2018-01-01", "<5", "mg/dL");
        ldl("2019-01-01", "103", "mg/dL");
        contains(page("?unit=mmol/L"), "= &lt;0.129 mmol/L");
    }

    /** Ranges change; a report without one leaves a gap. */
    @Test
    void eachRangeHoldsFromReportToReportAndNoneWhereThereIsNone() {
        result(LDL, "2018-01-01", "100", "mg/dL", upTo("130", "mg/dL"));
        result(LDL, "2019-01-01", "100", "mg/dL", "");
        result(LDL, "2020-01-01", "100", "mg/dL", upTo("116", "mg/dL"));
        result(LDL, "2021-01-01", "100", "mg/dL", upTo("116", "mg/dL"));
        Matcher bands = Pattern.compile("class=\"band\" x=\"([0-9.]+)%\" y=\"([0-9.]+)\" width=\"([0-9.]+)%\"")
                .matcher(page(""));
        assertTrue(bands.find());
        double end = Double.parseDouble(bands.group(1)) + Double.parseDouble(bands.group(3));
        String height = bands.group(2);
        assertTrue(bands.find());
        assertTrue(Double.parseDouble(bands.group(1)) - end > 20, "a gap of a year");
        assertTrue(Double.parseDouble(height) < Double.parseDouble(bands.group(2)), "130 is higher than 116");
        assertEquals(100, Double.parseDouble(bands.group(1)) + Double.parseDouble(bands.group(3)), 0.1);
        assertTrue(!bands.find(), "two ranges");
    }

    @Test
    void wordsInPlaceOfANumberAreNotInTheChart() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2019-01-01", "110", "mg/dL");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'2089-1'}],'text':'LDL'},"
                        + "'effectiveDateTime':'2020-01-01','valueString':'Sample lost'}");
        assertEquals(2, all().size(), "numbers and words are two series");
        for (var each : all()) {
            String page = pages.get(Addresses.series(person.id(), each.id()));
            boolean isWords = each.latest().quantity().isEmpty();
            if (isWords) {
                lacks(page, "class=\"chart\"");
                contains(page, "Sample lost");
            } else {
                contains(page.substring(page.indexOf("Not comparable with these")), ">Sample lost</a>");
                assertEquals(2, line(page).size());
            }
        }
    }

    /** One name and one code, but no one thing. */
    @Test
    void milligramsNeverMeetMillimetresOfMercury() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2019-01-01", "110", "mg/dL");
        ldl("2020-01-01", "120", "mm[Hg]");
        assertEquals(2, all().size());
        for (var each : all()) {
            String page = pages.get(Addresses.series(person.id(), each.id()));
            boolean isPressure = each.count() == 1;
            int others = page.indexOf("Not comparable with these");
            String own = page.substring(0, others);
            assertEquals(isPressure, own.contains("mmHg"));
            assertEquals(!isPressure, own.contains("mg/dL"));
            contains(page.substring(others), isPressure ? "110\u00a0mg/dL" : "120\u00a0mmHg");
        }
    }

    @Test
    void aDateThatHasNotComeIsNotDrawn() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2019-01-01", "110", "mg/dL");
        ldl("9999-01-01", "120", "mg/dL");
        String page = page("");
        assertEquals(2, line(page).size());
        contains(page, "One value stands only in the table");
        contains(page, "The newest value is 110\u00a0mg/dL");
    }

    @Test
    void aNumberBeyondAllMeasureIsNotDrawn() {
        ldl("2018-01-01", "100", "mg/dL");
        ldl("2019-01-01", "110", "mg/dL");
        for (var digits : new String[] {"1e400", "1e-400"}) {
            ldl("2020-01-01", digits, "mg/dL");
        }
        for (var each : all()) {
            String page = pages.get(Addresses.series(person.id(), each.id()) + "?unit=mmol/L");
            lacks(page, "NaN");
            lacks(page, "Infinity");
        }
    }

    /** Points of a questionnaire have nothing between them. */
    @Test
    void aScoreHasWholeNumbersOnItsAxis() {
        result("44261-6", "2018-01-01", "3", "{score}", "");
        result("44261-6", "2019-01-01", "4", "{score}", "");
        Matcher numbers =
                Pattern.compile("<text x=\"0\" y=\"[0-9.]+\">([^<]+)</text>").matcher(page(""));
        int lines = 0;
        while (numbers.find()) {
            assertEquals(numbers.group(1), Integer.toString(Integer.parseInt(numbers.group(1))));
            lines++;
        }
        assertTrue(lines > 1);
    }

    @Test
    void anAxisOfHugeNumbersHasExponents() {
        ldl("2019-01-01", "4", "mg/dL");
        ldl("2020-01-01", "1e30", "mg/dL");
        lacks(page(""), "000000000000");
        contains(page(""), "E+");
    }
}
