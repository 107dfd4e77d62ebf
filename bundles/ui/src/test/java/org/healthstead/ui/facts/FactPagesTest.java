// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.facts;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.FactDecision;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** One line for what several sources say, and what a page says of it. */
class FactPagesTest extends PersonPagesTestCase {

    private Entry vaccination(String source, String date) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'" + date
                        + "','vaccineCode':{'text':'Influenza','coding':[{'system':'http://hl7.org/fhir/sid/cvx',"
                        + "'code':'140'}]}}");
    }

    private Entry potassium(String source, String value) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Observation','status':'final','effectiveDateTime':'2020-03-01T08:00:00Z',"
                        + "'code':{'text':'Potassium','coding':[{'system':'http://loinc.org','code':'2823-3'}]},"
                        + "'valueQuantity':{'value':" + value
                        + ",'unit':'mmol/L','code':'mmol/L','system':'http://unitsofmeasure.org'}}");
    }

    private String timeline() {
        return pages.get("/person/" + person.id() + "/timeline");
    }

    private String page(Entry entry) {
        return pages.get("/entry/" + entry.id());
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aVaccinationOfTwoSourcesIsOneLine() {
        Entry one = vaccination("clinic.json", "2020-10-01T09:00:00Z");
        Entry other = vaccination("registry.json", "2020-10-01");
        String list = timeline();
        contains(list, "2 sources");
        assertEquals(1, count(list, "/entry/" + one.id()) + count(list, "/entry/" + other.id()));
        String page = page(one);
        contains(page, "<h2>In other sources</h2>");
        contains(page, "/entry/" + other.id());
        contains(page, "name=\"split\" value=\"" + other.id() + "\"");
        pages.language(Locale.GERMANY);
        contains(timeline(), "2 Quellen");
        pages.language(Locale.GERMANY);
        contains(page(other), "In anderen Quellen");
    }

    @Test
    void aConflictIsSaidOnBothLines() {
        Entry one = potassium("clinic.json", "4.1");
        Entry other = potassium("portal.json", "4.4");
        String list = timeline();
        contains(list, "/entry/" + one.id());
        contains(list, "/entry/" + other.id());
        contains(list, "portal.json says 4.4");
        contains(list, "clinic.json says 4.1");
        for (String place : List.of("/results", "/overview")) {
            String newest = pages.get("/person/" + person.id() + place);
            assertTrue(newest.contains("portal.json says 4.4") || newest.contains("clinic.json says 4.1"), newest);
        }
        String page = page(one);
        contains(page, "Another source says something else");
        contains(page, "name=\"join\" value=\"" + other.id() + "\"");
        contains(page, "name=\"reject\" value=\"" + other.id() + "\"");
        FactDecision decision = pages.household.facts().reject(one.id(), other.id(), MemoryHousehold.MEMBER);
        lacks(timeline(), "says 4.4");
        contains(page(other), ": this is not the same as");
        contains(page(other), "/entry/" + one.id());
        contains(page(other), "name=\"undo\" value=\"" + decision.id() + "\"");
    }

    /** A note comes as a document and as a report of that document. */
    @Test
    void theTwoCopiesOfANoteAreOneLine() {
        String file = "{'contentType':'text/plain','data':'Q29sZA=='}";
        pages.household.entry(
                person,
                "{'resourceType':'DocumentReference','status':'superseded','type':{'text':'Visit note'},'date':"
                        + "'2020-03-01T08:00:00Z','content':[{'attachment':" + file + "}]}");
        pages.household.entry(
                person,
                "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'Visit note'},'effectiveDateTime':"
                        + "'2020-03-01T08:00:00Z','presentedForm':[" + file + "]}");
        for (String list : List.of("/timeline", "/documents")) {
            String page = pages.get("/person/" + person.id() + list);
            assertEquals(1, count(page, ">Visit note</a>"), list);
            contains(page, "Replaced by a newer one");
            lacks(page, "No longer so");
        }
    }

    @Test
    void anEntryOfOneSourceSaysNothingOfIt() {
        Entry one = vaccination("clinic.json", "2020-10-01");
        lacks(page(one), "In other sources");
        lacks(timeline(), "sources");
    }
}
