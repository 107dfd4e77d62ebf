// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.ui.MemoryHousehold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Medicines and visits in the time of a chart. */
class SeriesEventsTest extends SeriesPagesTestCase {

    @BeforeEach
    void twoValues() {
        ldl("2019-01-01", "176", "mg/dL");
        ldl("2021-01-01", "112", "mg/dL");
    }

    private void medicine(String name, String day, String status) {
        pages.household.entry(
                person,
                "{'resourceType':'MedicationRequest','status':'" + status + "','intent':'order',"
                        + "'medicationCodeableConcept':{'text':'" + name + "'},'authoredOn':'" + day + "'}");
    }

    private void visit(String day, String status) {
        pages.household.entry(
                person,
                "{'resourceType':'Encounter','status':'" + status + "','class':{'code':'AMB'},'type':[{'text':"
                        + "'Check-up <x>'}],'period':{'start':'" + day + "'}}");
    }

    @Test
    void theFirstEntryOfAMedicineIsALineAndARow() {
        medicine("Atorvastatin 20 mg", "2020-03-01", "active");
        medicine("atorvastatin 20 mg", "2019-06-01", "completed");
        String page = page("");
        assertEquals(1, count(page, "class=\"note\""));
        contains(page, "June 1, 2019: atorvastatin 20 mg");
        contains(page, "First entry Jun 1, 2019");
        lacks(page, "Mar 1, 2020");
        contains(page, "An upright line: the first entry of a medicine.");
    }

    @Test
    void whatBeganBeforeOrAfterOrNeverIsNotThere() {
        medicine("Before", "2018-03-01", "active");
        medicine("Before", "2019-03-01", "active");
        medicine("After", "2022-03-01", "active");
        medicine("Mistake", "2020-03-01", "entered-in-error");
        medicine("Draft", "2020-03-01", "draft");
        String page = page("");
        lacks(page, "class=\"note\"");
        for (String name : new String[] {"Before", "After", "Mistake", "Draft"}) {
            lacks(page, name);
        }
    }

    @Test
    void ofManyAFewAreDrawnThoseTakenNowFirstAndAllAreListed() {
        for (int i = 1; i <= 7; i++) {
            medicine("Medicine " + i, "2020-0" + i + "-01", i == 1 ? "active" : "completed");
        }
        String page = page("");
        assertEquals(SeriesEvents.MOST_DRAWN, count(page, "class=\"note\""));
        contains(page, ">Medicine 1</text>");
        contains(page, ">Medicine 7</text>");
        lacks(page, ">Medicine 2</text>");
        contains(page, "3 more medicines stand in the list.");
        for (int i = 1; i <= 7; i++) {
            contains(page, ">Medicine " + i + "</a>");
        }
    }

    @Test
    void visitsAreStrokesAndRows() {
        visit("2020-02-03", "finished");
        visit("2020-02-04", "cancelled");
        visit("2018-02-03", "finished");
        String page = page("");
        contains(page, "class=\"visits\"");
        contains(page, "One visit");
        contains(page, "Check-up &lt;x&gt;");
        contains(page, "On Feb 3, 2020");
        contains(page, "Short strokes at the bottom: visits.");
    }

    @Test
    void nobodySeesWhatIsClosedToThem() {
        medicine("Atorvastatin", "2020-03-01", "active");
        visit("2020-02-03", "finished");
        String address = address();
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.RESULTS)));
        String page = pages.get(address);
        contains(page, "176");
        lacks(page, "Atorvastatin");
        lacks(page, "class=\"note\"");
        lacks(page, "class=\"visits\"");
        lacks(page, "In this time");
        pages.signIn(MemoryHousehold.MEMBER);
        contains(pages.get(address), "Atorvastatin");
    }

    @Test
    void aSeriesThatIsNotDrawnHasNone() {
        medicine("Atorvastatin", "2020-03-01", "active");
        result("1988-5", "2020-01-01", "3", "mg/L", "");
        all().stream()
                .filter(each -> each.count() == 1)
                .forEach(each -> lacks(
                        pages.get(org.healthstead.ui.api.Addresses.series(person.id(), each.id())), "Atorvastatin"));
    }

    @Test
    void sourcesNamesAndCodesAreSaid() {
        String page = page("");
        contains(page, "Where this comes from");
        contains(page, "<span class=\"by\">2</span>");
        contains(page, "Newest Jan 1, 2021");
        contains(page, "Called in the reports: As reported 2089-1");
        contains(page, "Codes: LOINC 2089-1");
    }
}
