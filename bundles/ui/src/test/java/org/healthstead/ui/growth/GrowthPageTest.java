// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrowthPageTest {

    private static final LocalDate BIRTH = LocalDate.now().minusYears(8).withDayOfMonth(1);

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private Person child(String birth, Sex sex) {
        return pages.household.add(
                "Ada",
                Optional.ofNullable(birth).map(PartialDate::parse),
                Optional.ofNullable(sex),
                MemoryHousehold.MEMBER);
    }

    private Person girl() {
        return child(BIRTH.toString(), Sex.FEMALE);
    }

    private void measured(Person person, String code, String date, String value) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'Measured'},"
                        + value + (date.isEmpty() ? "" : ",'effectiveDateTime':'" + date + "'") + "}");
    }

    private void height(Person person, LocalDate day, String value, String unit) {
        measured(person, "8302-2", day.toString(), quantity(value, unit));
    }

    private static String quantity(String value, String unit) {
        return "'valueQuantity':{'value':" + value + ",'unit':'" + unit
                + "','system':'http://unitsofmeasure.org','code':'" + unit + "'}";
    }

    private String page(Person person, String query) {
        return pages.get("/person/" + person.id() + "/growth" + query);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** The CDC's median height of girls of 1841 days is 107.95 cm, of 2000 days 111.02 cm. */
    @Test
    void valuesLieAmongTheCurves() {
        Person person = girl();
        height(person, BIRTH.plusDays(1841), "106", "cm");
        height(person, BIRTH.plusDays(2000), "1.25", "m");
        String page = page(person, "");
        contains(page, "Height by age: Girls</title>");
        assertEquals(9, count(page, "<polyline class=\"pc"));
        assertEquals(2, count(page, "<circle class=\"pt\""));
        contains(page, "<b>106</b><span class=\"unit\">cm</span>");
        contains(page, "<b>1.25</b><span class=\"unit\">m</span>");
        contains(page, "5 years");
        contains(page, "between the 25th and the 50th percentile (");
        contains(page, "above the 97th percentile (");
        contains(page, "2 values. The newest: 1.25\u00a0m at 5 years, 5 months: above the 97th percentile.");
        assertEquals(1, count(page, ">97</text>"));
        contains(page, "CDC</a>");
    }

    /** A practice's own word for it, by which the height is the newest one. */
    @Test
    void whatAPersonSaysIsAHeightIsAmongTheCurves() {
        Person person = girl();
        height(person, BIRTH.plusDays(1841), "106", "cm");
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'text':'Länge (U9)'}," + quantity("1.25", "m") + ",'effectiveDateTime':'"
                        + BIRTH.plusDays(2000) + "'}");
        assertEquals(1, count(page(person, ""), "<circle class=\"pt\""));
        List<SeriesId> both = pages.household.series().list(person.id(), MemoryHousehold.MEMBER).series().stream()
                .map(Series::id)
                .toList();
        pages.household.series().join(person.id(), both.getFirst(), both.getLast(), MemoryHousehold.MEMBER);
        String page = page(person, "");
        assertEquals(2, count(page, "<circle class=\"pt\""));
        contains(page, "2 values. The newest: 1.25\u00a0m at 5 years, 5 months: above the 97th percentile.");
    }

    @Test
    void aChildWithValuesBeforeAndAfterTwoYearsHasTwoCharts() throws Exception {
        Person person = girl();
        height(person, BIRTH.plusMonths(6).plusDays(3), "65", "cm");
        height(person, BIRTH.plusYears(6), "115", "cm");
        String page = page(person, "");
        assertEquals(2, count(page, "<svg class=\"chart\""));
        contains(page, "6 months");
        contains(page, "by age in months");
        contains(page, "by age in years");
        String svg = page.substring(page.indexOf("<svg class=\"chart\""), page.indexOf("<figcaption"));
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void unitsAreConvertedExactly() {
        Person person = girl();
        measured(person, "29463-7", BIRTH.plusYears(5).toString(), quantity("40", "[lb_av]"));
        measured(person, "29463-7", BIRTH.plusYears(6).toString(), quantity("18143.6948", "g"));
        String page = page(person, "?measure=weight");
        contains(page, "<b>40</b>");
        // 40 lb are 18.1436948 kg: at 5 years near the median of 17.9, at 6 years below the one of 20.2
        contains(page, "between the 50th and the 75th percentile (");
        contains(page, "between the 10th and the 25th percentile (");
    }

    @Test
    void everyMeasureThatHasResultsCanBeChosen() {
        Person person = girl();
        height(person, BIRTH.plusYears(5), "106", "cm");
        measured(person, "9843-4", BIRTH.plusMonths(12).toString(), quantity("45", "cm"));
        measured(person, "39156-5", BIRTH.plusYears(5).toString(), quantity("15.2", "kg/m2"));
        String page = page(person, "?measure=head-circumference");
        contains(page, "measure=height\">Height</a>");
        contains(page, "aria-current=\"true\">Head circumference</a>");
        lacks(page, ">Weight</a>");
        contains(page, "<b>45</b>");
        contains(page(person, "?measure=body-mass-index"), "percentile (");
    }

    @Test
    void withoutASexTheCurvesAreAskedFor() {
        Person person = child(BIRTH.toString(), null);
        height(person, BIRTH.plusYears(5), "106", "cm");
        String asked = page(person, "");
        contains(asked, "The record does not say whose curves to draw.");
        lacks(asked, "class=\"chart\"");
        lacks(asked, "percentile");
        contains(asked, "<b>106</b>");
        contains(asked, "sex=female\">Girls</a>");
        String chosen = page(person, "?sex=male");
        contains(chosen, "Height by age: Boys</title>");
        contains(chosen, "percentile (");
        lacks(page(person, "?sex=other"), "class=\"chart\"");
        Person other = child(BIRTH.toString(), Sex.OTHER);
        height(other, BIRTH.plusYears(5), "106", "cm");
        contains(page(other, ""), "The record does not say whose curves to draw.");
    }

    @Test
    void aBirthDateThatIsNotKnownToTheDayIsSaidAndNotGuessed() {
        Person unknown = child(null, Sex.FEMALE);
        height(unknown, BIRTH.plusYears(5), "106", "cm");
        String page = page(unknown, "");
        contains(page, "Growth charts need the day of birth. It is not known.");
        lacks(page, "class=\"chart\"");
        Person coarse = child("2019", Sex.FEMALE);
        height(coarse, BIRTH.plusYears(5), "106", "cm");
        contains(page(coarse, ""), "Known is only 2019.");
    }

    @Test
    void whatHasNoPlaceIsCountedWithItsReason() {
        Person person = child("2000-01-10", Sex.MALE);
        measured(person, "8302-2", "2005-01-10", quantity("110", "cm"));
        measured(person, "8302-2", "1999-05-01", quantity("50", "cm"));
        measured(person, "8302-2", "2020-01-11", quantity("180", "cm"));
        measured(person, "8302-2", "2008", quantity("128", "cm"));
        measured(person, "8302-2", "2006-01-10", "'valueQuantity':{'value':116}");
        measured(person, "8302-2", "2007-01-10", quantity("20", "kg"));
        measured(person, "8302-2", "2009-01-10", "'valueString':'tall'");
        String page = page(person, "");
        contains(page, "One value is dated before the birth.");
        contains(page, "One value is from the age of 20 or later");
        contains(page, "One value has no date that says the day.");
        contains(page, "2 values have no unit, or one that does not fit.");
        contains(page, "One value is no plain number.");
        assertEquals(1, count(page, "<circle class=\"pt\""));
    }

    /** Metres typed as centimetres do not flatten the curves. */
    @Test
    void aValueFarFromTheCurvesIsMarkedAtTheEdge() {
        Person person = girl();
        height(person, BIRTH.plusYears(5), "106", "cm");
        height(person, BIRTH.plusYears(6), "11.5", "cm");
        String page = page(person, "");
        contains(page, "class=\"pt look\"");
        contains(page, "One value lies so far from the curves");
        contains(page, "below the 3rd percentile (0.0)");
    }

    @Test
    void whereNoCurveReachesThePageSaysSo() {
        Person person = girl();
        measured(person, "39156-5", BIRTH.plusMonths(12).toString(), quantity("17", "kg/m2"));
        contains(page(person, "?measure=body-mass-index"), "no curve at this age");
    }

    @Test
    void resultsOfAChildLeadHereAndThoseOfAnAdultDoNot() {
        Person person = girl();
        height(person, BIRTH.plusYears(5), "106", "cm");
        String address = "href=\"/person/" + person.id() + "/growth\"";
        contains(pages.get("/person/" + person.id() + "/results"), address);
        Person adult = child("1970-01-01", Sex.FEMALE);
        height(adult, BIRTH.plusYears(5), "170", "cm");
        lacks(pages.get("/person/" + adult.id() + "/results"), "/growth\"");
    }

    @Test
    void germanNumbersAndWords() {
        Person person = girl();
        height(person, BIRTH.plusYears(5), "106.5", "cm");
        pages.language(Locale.GERMAN);
        String page = page(person, "");
        contains(page, "<b>106,5</b>");
        contains(page, "zwischen der 25. und der 50. Perzentile (");
        contains(page, "5 Jahre");
    }

    @Test
    void aRecordWithoutMeasuresSaysSo() {
        contains(page(girl(), ""), "There are no heights, weights or head circumferences yet.");
    }
}
