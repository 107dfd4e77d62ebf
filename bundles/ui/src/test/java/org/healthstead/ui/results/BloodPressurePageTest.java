// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.Test;

/** Two values that are measured as one: one chart, one table, one line in the list. */
class BloodPressurePageTest extends SeriesPagesTestCase {

    private void pressure(String day, String upper, String lower) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}],'text':'RR <sitting>'},"
                        + "'effectiveDateTime':'" + day + "','component':["
                        + (upper.isEmpty() ? "" : part("8480-6", "Systolic", upper))
                        + (upper.isEmpty() || lower.isEmpty() ? "" : ",")
                        + (lower.isEmpty() ? "" : part("8462-4", "Diastolic", lower)) + "]}");
    }

    private static String part(String code, String name, String value) {
        String flag = Integer.parseInt(value) > 140 ? ",'interpretation':[{'coding':[{'code':'H'}]}]" : "";
        return "{'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'" + name
                + "'},'valueQuantity':" + quantity(value, "mm[Hg]") + flag + "}";
    }

    private SeriesId of(String code) {
        return all().stream()
                .filter(each -> each.latest()
                        .componentCode()
                        .or(() -> each.latest().code())
                        .orElse("")
                        .endsWith(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String pageOf(String code) {
        return pages.get(Addresses.series(person.id(), of(code)));
    }

    @Test
    void bothAreOneChartAndOneTable() {
        pressure("2019-01-02", "150", "80");
        pressure("2020-01-02", "130", "85");
        String page = pageOf("8480-6");
        contains(page, "Blood pressure</h1>");
        contains(page, "RR &lt;sitting&gt;</p>");
        contains(page, "The newest value is 130\u00a0mmHg over 85\u00a0mmHg (Jan 2, 2020).");
        contains(page, "The 2 upper values lie between 130\u00a0mmHg (Jan 2, 2020) and 150");
        contains(page, "The lower ones lie between 80\u00a0mmHg (Jan 2, 2019) and 85");
        contains(page, "<b>150/80</b><span class=\"unit\">mmHg</span>");
        contains(page, "<span class=\"more\">Upper value</span>");
        lacks(page, "<span class=\"more\">Lower value</span>");
        assertEquals(2, count(page, "<th scope=\"row\""));
        contains(page, "All 2 results");
        contains(page, "One of the 2 results needs a look.");
        Matcher lines = Pattern.compile("class=\"line( other)?\" points=\"[0-9.]+,([0-9.]+)")
                .matcher(page);
        assertTrue(lines.find(), page);
        double upper = Double.parseDouble(lines.group(2));
        assertTrue(lines.find(), page);
        assertTrue(upper < Double.parseDouble(lines.group(2)), "the upper value stands higher");
        assertEquals(1, count(page, "class=\"chart\""));
    }

    @Test
    void eitherSeriesLeadsToThePair() {
        pressure("2019-01-02", "120", "80");
        pressure("2020-01-02", "130", "85");
        contains(pageOf("8462-4"), "<b>120/80</b>");
        contains(pageOf("8462-4"), "Blood pressure</h1>");
    }

    @Test
    void aPartThatIsMissingIsADash() {
        pressure("2019-01-02", "120", "80");
        pressure("2020-01-02", "130", "");
        pressure("2021-01-02", "", "85");
        String page = pageOf("8480-6");
        contains(page, "<b>120/80</b>");
        contains(page, "<b>130/–</b>");
        contains(page, "<b>–/85</b>");
        assertEquals(3, count(page, "<th scope=\"row\""));
    }

    @Test
    void oneAloneIsASeriesLikeAnyOther() {
        pressure("2019-01-02", "120", "");
        pressure("2020-01-02", "130", "");
        String page = pageOf("8480-6");
        contains(page, "Blood pressure, upper value</h1>");
        contains(page, "<b>130</b>");
        lacks(page, "/–");
    }

    @Test
    void theListHasOneLine() {
        pressure("2019-01-02", "120", "80");
        pressure("2020-01-02", "130", "85");
        String list = pages.get(Addresses.results(person.id()));
        assertEquals(1, count(list, "<th scope=\"row\""));
        contains(list, "130/85");
        contains(list, Addresses.series(person.id(), of("8480-6")));
    }

    @Test
    void pagesAndPeriodsAreOfPairs() {
        for (int i = 0; i < 70; i++) {
            pressure("20" + (10 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + (1 + i % 12) + "-01", "" + (100 + i), "70");
        }
        String page = pageOf("8480-6");
        assertEquals(60, count(page, "<th scope=\"row\""));
        contains(page, "All 70 results");
        Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
        assertTrue(older.find());
        assertEquals(10, count(pages.get(older.group(1)), "<th scope=\"row\""));
        String year = pages.get(Addresses.series(person.id(), of("8480-6")) + "?period=1y");
        assertEquals(12, count(year, "<th scope=\"row\""));
        contains(year, "Shown: 12 values");
    }

    private void half(String code, String when, String value) {
        String flag = Integer.parseInt(value) > 140 ? ",'interpretation':[{'coding':[{'code':'H'}]}]" : "";
        half(code, "'effectiveDateTime':'" + when + "'", value, flag);
    }

    private void half(String code, String time, String value, String flag) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'Half " + code
                        + "'}," + time + ",'valueQuantity':" + quantity(value, "mm[Hg]") + flag + "}");
    }

    private String list() {
        return pages.get(Addresses.results(person.id()));
    }

    @Test
    void twoResultsOfOneTimeAreOneLine() {
        pressure("2019-01-02", "120", "80");
        half("8480-6", "2024-03-01T08:00:00Z", "150");
        half("8462-4", "2024-03-01T08:00:00Z", "85");
        String list = list();
        assertEquals(1, count(list, "<th scope=\"row\""), list);
        contains(list, ">Blood pressure</a>");
        contains(list, "150/85");
        lacks(list, "120/80");
        contains(list, Addresses.series(person.id(), of("8480-6")));
        String page = pageOf("8480-6");
        contains(page, "The newest value is 150\u00a0mmHg over 85\u00a0mmHg");
        assertEquals(2, count(page, "<th scope=\"row\""), page);
        contains(page, ">Entry of the lower value</a>");
        contains(page, "One of the 2 results needs a look.");
    }

    @Test
    void halvesOfSeveralTimesStandByThemselvesAndHideThePairBefore() {
        pressure("2019-01-02", "120", "80");
        half("8480-6", "2024-03-01T08:00:00Z", "130");
        half("8462-4", "2024-03-02T08:00:00Z", "85");
        String list = list();
        assertEquals(2, count(list, "<th scope=\"row\""), list);
        contains(list, "Blood pressure, upper value");
        contains(list, "Blood pressure, lower value");
        lacks(list, "120/80");
    }

    @Test
    void aPairThatIsNewerThanOneOfTheHalvesStays() {
        half("8462-4", "2018-03-01T08:00:00Z", "85");
        pressure("2019-01-02", "120", "80");
        half("8480-6", "2024-03-01T08:00:00Z", "130");
        contains(list(), "120/80");
    }

    @Test
    void whichHalvesBelongTogetherIsNotGuessed() {
        half("8480-6", "2024-03-01", "130");
        half("8480-6", "2024-03-01", "140");
        half("8462-4", "2024-03-01", "85");
        String page = pageOf("8480-6");
        contains(page, "<b>130/–</b>");
        contains(page, "<b>140/–</b>");
        contains(page, "<b>–/85</b>");
    }

    @Test
    void aLowerValueAboveTheUpperOneIsSaid() {
        pressure("2019-01-02", "80", "120");
        pressure("2020-01-02", "130", "85");
        assertEquals(1, count(pageOf("8480-6"), "The lower value is higher than the upper one"));
    }

    @Test
    void whatIsDrawnIsNotCalledNotComparable() {
        pressure("2019-01-02", "120", "80");
        pressure("2020-01-02", "130", "85");
        lacks(pageOf("8480-6"), "Not comparable with these");
        lacks(pageOf("8462-4"), "Not comparable with these");
    }

    @Test
    void halvesThatTookAsLongBelongTogether() {
        half("8480-6", "2024-03-01T08:30:00Z", "117");
        half("8462-4", "2024-03-01T08:30:00Z", "64");
        during("8480-6", "110");
        during("8462-4", "70");
        String page = pageOf("8480-6");
        contains(page, "<b>117/64</b>");
        contains(page, "<b>110/70</b>");
    }

    private void during(String code, String value) {
        half(code, "'effectivePeriod':{'start':'2024-03-01T08:30:00Z','end':'2024-03-01T08:35:00Z'}", value, "");
    }
}
