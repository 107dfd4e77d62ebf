// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Growth on paper says what the page says. */
class GrowthSheetTest {

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
                "Ada", Optional.of(PartialDate.parse(birth)), Optional.ofNullable(sex), MemoryHousehold.MEMBER);
    }

    private void measured(Person person, String code, LocalDate day, String value, String unit) {
        pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'Measured'},"
                        + "'valueQuantity':{'value':" + value + ",'unit':'" + unit
                        + "','system':'http://unitsofmeasure.org','code':'" + unit + "'},'effectiveDateTime':'" + day
                        + "'}");
    }

    private String sheet(Person person, String query) {
        String page = pages.get("/person/" + person.id() + "/print/growth" + query);
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** The CDC's median height of girls of 1841 days is 107.95 cm. */
    @Test
    void everyMeasureHasItsChartAndItsTable() {
        Person person = child(BIRTH.toString(), Sex.FEMALE);
        measured(person, "8302-2", BIRTH.plusDays(1841), "106", "cm");
        measured(person, "29463-7", BIRTH.plusDays(1841), "18", "kg");
        measured(person, "9843-4", BIRTH.plusDays(200), "43.2", "cm");
        String sheet = sheet(person, "");
        contains(sheet, "<h2>Height by age: Girls</h2>");
        contains(sheet, "<h2>Weight by age: Girls</h2>");
        contains(sheet, "<h2>Body mass index by age: Girls</h2>");
        contains(sheet, "<h2>Head circumference by age: Girls</h2>");
        assertEquals(4, count(sheet, "class=\"fig\""));
        assertEquals(3, count(sheet, "<circle cx"));
        assertEquals(1, count(sheet, "<circle class=\"ring\""));
        contains(sheet, "A ring is worked out from height and weight of the same day");
        contains(sheet, "106\u00a0cm");
        contains(sheet, "between the 25th and the 50th percentile (");
        contains(
                sheet,
                "aria-label=\"Height by age: Girls. One value. The newest: 106\u00a0cm at 5 years:"
                        + " between the 25th and the 50th percentile.\"");
        contains(sheet, "Curves: CDC, https://www.cdc.gov/growthcharts/cdc-data-files.htm.");
        assertEquals(4, count(sheet, ">97</text>"));
    }

    @Test
    void aMeasureCanBeLeftOut() {
        Person person = child(BIRTH.toString(), Sex.MALE);
        measured(person, "8302-2", BIRTH.plusDays(1841), "106", "cm");
        measured(person, "29463-7", BIRTH.plusDays(900), "13", "kg");
        String sheet = sheet(person, "?without=weight");
        contains(sheet, "Height by age: Boys");
        lacks(sheet, "13\u00a0kg");
        contains(sheet, "Left out by the person who printed this: Weight by age: Boys.");
    }

    @Test
    void withoutASexThereAreValuesAndNoCurvesUntilSomebodyChooses() {
        Person person = child(BIRTH.toString(), null);
        measured(person, "8302-2", BIRTH.plusDays(1841), "106", "cm");
        String sheet = sheet(person, "");
        contains(sheet, "The record does not say whose curves to draw.");
        contains(sheet, "106\u00a0cm");
        lacks(sheet, "class=\"fig\"");
        lacks(sheet, "percentile");
        contains(sheet(person, "?sex=male"), "Height by age: Boys");
        contains(pages.get("/person/" + person.id() + "/growth?sex=male"), "/print/growth?sex=male\"");
        contains(
                pages.get("/person/" + person.id() + "/print/growth?sex=male"),
                "paper=letter&amp;language=en&amp;sex=male");
    }

    @Test
    void theSheetIsOfferedToThoseWhoGrow() {
        contains(pages.get("/person/" + child(BIRTH.toString(), null).id() + "/print"), "/print/growth\"");
        lacks(pages.get("/person/" + child("1974-03-04", null).id() + "/print"), "/print/growth");
    }

    @Test
    void withoutTheDayOfBirthItSaysSo() {
        contains(sheet(child("2019", Sex.FEMALE), ""), "Growth charts need the day of birth. Known is only 2019.");
        contains(sheet(child(BIRTH.toString(), Sex.FEMALE), ""), "There are no heights, weights or head");
    }

    @Test
    void germanIsGerman() {
        Person person = child(BIRTH.toString(), Sex.FEMALE);
        measured(person, "29463-7", BIRTH.plusDays(1841), "18.5", "kg");
        String sheet = sheet(person, "?language=de");
        contains(sheet, "18,5\u00a0kg");
        contains(sheet, "Kurven: CDC, ");
    }
}
