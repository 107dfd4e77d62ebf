// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.growth;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.Person.Sex;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.Pages;
import org.healthstead.ui.api.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkedOutIndexTest {

    private static final LocalDate BIRTH = LocalDate.now().minusYears(8).withDayOfMonth(1);
    private static final String DAY = BIRTH.plusYears(6).toString();

    private Pages pages;
    private Person child;

    @BeforeEach
    void open() {
        pages = new Pages();
        child = pages.household.add(
                "Ada",
                Optional.of(PartialDate.parse(BIRTH.toString())),
                Optional.of(Sex.FEMALE),
                MemoryHousehold.MEMBER);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private void measured(String code, String date, String value, String unit, String more) {
        pages.household.entry(
                child,
                "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'vital-signs'}]}],"
                        + "'code':{'coding':[{'system':'http://loinc.org','code':'" + code + "'}],'text':'Measured "
                        + code + "'},'valueQuantity':{'value':" + value + ",'unit':'" + unit
                        + "','system':'http://unitsofmeasure.org','code':'" + unit + "'},'effectiveDateTime':'" + date
                        + "'" + more + "}");
    }

    private void weight(String date, String kilograms) {
        measured("29463-7", date, kilograms, "kg", "");
    }

    private void height(String date, String centimetres) {
        measured("8302-2", date, centimetres, "cm", "");
    }

    private String growth() {
        return pages.get("/person/" + child.id() + "/growth?measure=body-mass-index");
    }

    /** 20 kg at 115 cm: 20 / 1.3225 = 15.12. */
    @Test
    void anIndexIsWorkedOutWhereNoReportGivesOne() {
        weight(DAY, "20");
        height(DAY + "T08:30:00Z", "115");
        String page = growth();
        contains(page, "<b>15.1</b><span class=\"unit\">kg/m²</span>");
        contains(page, "worked out from 20\u00a0kg and 115\u00a0cm of the same day");
        contains(page, "<circle class=\"pt made\"");
        contains(page, "15.1\u00a0kg/m² (worked out) at 6 years: between the");
        contains(page, "no report gives it");
        contains(page, "Body mass index</a>");
    }

    @Test
    void unitsAreThoseOfTheReports() {
        measured("29463-7", DAY, "44.0924524", "[lb_av]", "");
        measured("8302-2", DAY, "1.15", "m", "");
        contains(growth(), "<b>15.1</b>");
    }

    @Test
    void aReportedIndexStandsAlone() {
        weight(DAY, "20");
        height(DAY, "115");
        measured("39156-5", DAY, "15.4", "kg/m2", "");
        String page = growth();
        contains(page, "<b>15.4</b>");
        lacks(page, "worked out");
    }

    /** Another day, two heights of one day, somebody else, a bound, a day that is not known: nothing is guessed. */
    @Test
    void whatMayNotBeTrueIsNotWorkedOut() {
        weight(BIRTH.plusYears(5).toString(), "18");
        height(BIRTH.plusYears(5).plusDays(1).toString(), "108");
        weight(DAY, "20");
        height(DAY, "115");
        height(DAY, "117");
        String month = BIRTH.plusYears(4).toString().substring(0, 7);
        weight(month, "16");
        height(month, "101");
        String other = BIRTH.plusYears(3).toString();
        measured("29463-7", other, "70", "kg", ",'focus':[{'reference':'RelatedPerson/1'}]");
        height(other, "95");
        String page = growth();
        lacks(page, "worked out");
        lacks(page, "Body mass index</a>");
    }

    /** Two sources that say the same are one. */
    @Test
    void theSameNumberTwiceIsOne() {
        weight(DAY, "20");
        weight(DAY, "20.0");
        height(DAY, "115");
        String page = growth();
        assertEquals(1, page.split("<circle class=\"pt made\"", -1).length - 1);
        contains(page, "<b>15.1</b>");
    }

    /** Beside the weights, and marked: it is in no line with what a report says. */
    @Test
    void aWeightHasItsIndexBesideIt() {
        weight(DAY, "20");
        height(DAY, "115");
        Matcher series = Pattern.compile("href=\"(/person/[^\"]*/results/[0-9a-f]{32})\">Body weight<")
                .matcher(pages.get(Addresses.results(child.id())));
        assertTrue(series.find());
        String page = pages.get(series.group(1));
        contains(page, "Body mass index, worked out");
        contains(page, "No report gives these numbers");
        contains(page, "<b>15.1</b>");
        lacks(pages.get(Addresses.results(child.id())), "15.1");
    }
}
