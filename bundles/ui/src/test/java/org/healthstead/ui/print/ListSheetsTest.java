// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** Sheets that are as long as they need to be: every row is on them. */
class ListSheetsTest extends PersonPagesTestCase {

    private String sheet(String name) {
        String page = pages.get("/person/" + person.id() + "/print/" + name);
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private String entry(String json) {
        return pages.household.entry(person, json).id().toString();
    }

    private void drug(String name, String status, String more) {
        entry("{'resourceType':'MedicationStatement','status':'" + status + "','medicationCodeableConcept':{'text':'"
                + name + "'}" + more + "}");
    }

    @Test
    void thePlanHasEveryMedicationWithDoseStartAndReason() {
        for (int i = 0; i < 60; i++) {
            drug("Medicine " + i, "active", "");
        }
        drug(
                "Alpha",
                "active",
                ",'effectivePeriod':{'start':'2019-02-03'},'dosage':[{'text':'1 at night'}],"
                        + "'reasonCode':[{'text':'High cholesterol'}]");
        drug("Beta", "on-hold", "");
        drug("Gamma", "stopped", "");
        String sheet = sheet("medications");
        assertEquals(61, sheet.split("Medicine ", -1).length);
        contains(sheet, "1 at night");
        contains(sheet, "High cholesterol");
        contains(sheet, "Dose not recorded");
        contains(sheet.substring(sheet.indexOf("Paused, planned or ended")), "Beta");
        lacks(sheet, "Gamma");
    }

    @Test
    void everyDoseOfAVaccineHasItsRow() {
        for (int i = 1; i <= 3; i++) {
            entry("{'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'Hepatitis B'},"
                    + "'occurrenceDateTime':'200" + i + "-05-05','lotNumber':'LOT" + i + "'}");
        }
        entry("{'resourceType':'Immunization','status':'not-done','vaccineCode':{'text':'Measles'},"
                + "'occurrenceDateTime':'2004-01-01'}");
        String sheet = sheet("immunizations");
        for (int i = 1; i <= 3; i++) {
            contains(sheet, "LOT" + i);
        }
        lacks(sheet, "Measles");
    }

    @Test
    void everyResultHasItsNewestValue() {
        for (int i = 0; i < 50; i++) {
            entry("{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                    + "'code':{'text':'Test " + i + "'},'valueQuantity':{'value':1,'unit':'g'},"
                    + "'effectiveDateTime':'2024-01-01'}");
        }
        assertEquals(51, sheet("results").split("<bdi>Test ", -1).length);
    }

    @Test
    void aVisitHasWhatRefersToIt() {
        String visit = entry("{'resourceType':'Encounter','status':'finished','type':[{'text':'Check-up'}],"
                + "'period':{'start':'2024-05-06','end':'2024-05-06'}}");
        String of = "'encounter':{'reference':'Encounter/" + visit + "'}";
        entry("{'resourceType':'Condition','code':{'text':'Alpha'},'recordedDate':'2024-05-06'," + of + "}");
        entry("{'resourceType':'Condition','code':{'text':'Beta'},'recordedDate':'2024-05-06'}");
        String sheet = sheet("visit?of=" + visit);
        contains(sheet, "Check-up");
        contains(sheet, "Alpha");
        lacks(sheet, "Beta");
        contains(sheet("visit"), "Check-up");
        contains(pages.get("/entry/" + visit), "/print/visit?of=" + visit);
    }

    @Test
    void aVisitOfSomebodyElseIsNone() {
        String other = pages.household
                .entry(
                        pages.household.add("Bo", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER),
                        "{'resourceType':'Encounter','status':'finished','type':[{'text':'Theirs'}],"
                                + "'period':{'start':'2024-05-06'}}")
                .id()
                .toString();
        String sheet = sheet("visit?of=" + other);
        lacks(sheet, "Theirs");
        contains(sheet, "No visit is recorded.");
    }

    @Test
    void questionsHaveLinesToWriteOn() {
        String sheet = sheet("questions");
        contains(sheet, "My questions");
        assertEquals(11, sheet.split("<hr>", -1).length);
        contains(sheet, "<h2>What changed</h2>");
    }

    /** They can have begun since the last visit; what has a date is told by it. */
    @Test
    void medicationsWithoutADateStandBesideTheQuestions() {
        drug("Alpha", "active", ",'dosage':[{'text':'1 at night'}]");
        drug("Beta", "active", ",'effectiveDateTime':'1999'");
        drug("Gamma", "stopped", "");
        String sheet = sheet("questions");
        String section = sheet.substring(sheet.indexOf("<h2>Medications now, without a date (1)</h2>"));
        contains(section, "<bdi>Alpha</bdi> <bdi>1 at night</bdi>");
        lacks(sheet, "Beta");
        lacks(sheet, "Gamma");
        lacks(sheet("questions?without=undated"), "Alpha");
        contains(
                sheet("questions?without=undated"),
                "Left out by the person who printed this: Medications now, without");
        contains(sheet("questions?language=de"), "Medikamente jetzt, ohne Datum (1)");
    }

    @Test
    void emptySheetsSayThatNothingIsRecorded() {
        contains(sheet("medications"), "Nothing is recorded about medications.");
        contains(sheet("immunizations"), "No immunization is recorded.");
        contains(sheet("results"), "No result is recorded.");
        contains(sheet("visit"), "No visit is recorded.");
    }

    @Test
    void listsLeadToTheirSheets() {
        drug("Alpha", "active", "");
        contains(pages.get("/person/" + person.id() + "/medications"), "/print/medications\"");
        contains(pages.get("/person/" + person.id() + "/results"), "/print/results\"");
        lacks(pages.get("/person/" + person.id() + "/problems"), "/print/problems");
    }
}
