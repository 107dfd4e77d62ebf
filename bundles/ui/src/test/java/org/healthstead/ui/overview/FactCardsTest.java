// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** A card has a line for each fact, whatever its sources call it. */
class FactCardsTest extends PersonPagesTestCase {

    private String card(String id) {
        String page = pages.get("/person/" + person.id() + "/overview");
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static int lines(String card) {
        return card.split(Pattern.quote("<li class=\"entry"), -1).length - 1;
    }

    private Entry drug(String source, String number, String name, String status, String dose) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'MedicationStatement','status':'" + status
                        + "','identifier':[{'system':'urn:example:order','value':'" + number
                        + "'}],'medicationCodeableConcept':{'text':'" + name
                        + "','coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'860975'}]},"
                        + "'effectiveDateTime':'2022-01-01','dosage':[{'text':'" + dose + "'}]}");
    }

    private Entry problem(String source, String name, String more) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Condition','code':{'text':'" + name
                        + "','coding':[{'system':'http://snomed.info/sct','code':'195967001'}]},"
                        + "'recordedDate':'2020-01-01','clinicalStatus':{'coding':[{'code':'active'}]}" + more + "}");
    }

    private Entry vaccination(String source, String name, String date) {
        return pages.household.entryFrom(
                source,
                person,
                "{'resourceType':'Immunization','status':'completed','occurrenceDateTime':'" + date
                        + "','vaccineCode':{'text':'" + name + "','coding':[{'system':'http://hl7.org/fhir/sid/cvx',"
                        + "'code':'140'}]}}");
    }

    @Test
    void oneFactIsOneLineWhateverItsSourcesCallIt() {
        drug("clinic.json", "7", "Metformin", "active", "500 mg");
        drug("portal.json", "7", "Metformin hydrochloride", "active", "500 mg");
        String card = card("medications");
        assertEquals(1, lines(card));
        contains(card, "2 sources");
        contains(card, ">1 now, 0 before</a>");
        if (card.contains(">Metformin</a>")) {
            contains(card, "portal.json says Metformin hydrochloride");
        } else {
            contains(card, "clinic.json says Metformin");
        }
        pages.language(Locale.GERMANY);
        contains(card("medications"), "2 Quellen");
    }

    @Test
    void whatAnotherSourceSaysOfItIsSaid() {
        drug("clinic.json", "7", "Metformin", "active", "500 mg");
        drug("portal.json", "7", "Metformin", "stopped", "850 mg");
        String card = card("medications");
        assertEquals(1, lines(card));
        contains(card, "2 sources");
        contains(card, "portal.json says 850 mg, Stopped");
        contains(card, ">1 now, 0 before</a>");
    }

    @Test
    void twoCoursesOfOneMedicineAreTheNewestOne() {
        drug("clinic.json", "7", "Metformin", "active", "500 mg");
        drug("clinic.json", "8", "Metformin", "stopped", "500 mg");
        drug("clinic.json", "9", "Metformin", "active", "500 mg");
        String card = card("medications");
        assertEquals(1, lines(card));
        contains(card, "2 entries");
        lacks(card, "sources");
    }

    @Test
    void whatAPersonHasToldApartStaysApart() {
        Entry one = problem("clinic.json", "Asthma", "");
        Entry other = problem("portal.json", "Asthma", "");
        assertEquals(1, lines(card("problems")));
        contains(card("problems"), "perhaps in another source as well");
        pages.household.facts().reject(one.id(), other.id(), MemoryHousehold.MEMBER);
        String card = card("problems");
        assertEquals(2, lines(card));
        lacks(card, "perhaps in another source");
        pages.household.facts().join(one.id(), other.id(), MemoryHousehold.MEMBER);
        card = card("problems");
        assertEquals(1, lines(card));
        contains(card, "2 sources");
    }

    @Test
    void problemsOfTwoPlacesAreTwo() {
        problem("clinic.json", "Ulcer", ",'bodySite':[{'text':'Left foot'}]");
        problem("clinic.json", "Ulcer", ",'bodySite':[{'text':'Right foot'}]");
        String card = card("problems");
        assertEquals(2, lines(card));
        contains(card, "Left foot");
        contains(card, "Right foot");
    }

    @Test
    void aMistakeIsNotShownAndCountsForNothing() {
        drug("clinic.json", "7", "Metformin", "active", "500 mg");
        Entry mistake = drug("portal.json", "7", "Metformin", "active", "900 mg");
        pages.household.markEnteredInError(mistake.id(), 1, MemoryHousehold.MEMBER);
        String card = card("medications");
        assertEquals(1, lines(card));
        lacks(card, "900 mg");
        lacks(card, "2 sources");
    }

    @Test
    void aVaccineIsOneLineWithItsLastDay() {
        vaccination("clinic.json", "Influenza", "2019-10-01");
        vaccination("clinic.json", "Influenza", "2020-10-02T09:00:00Z");
        vaccination("registry.json", "Flu", "2020-10-02");
        String card = card("immunizations");
        assertEquals(1, lines(card));
        contains(card, "2020");
        lacks(card, "2019");
        contains(card, "2 sources");
        contains(card, "recorded 2 times");
        pages.language(Locale.GERMANY);
        contains(card("immunizations"), "2-mal eingetragen");
        String list = pages.get("/person/" + person.id() + "/immunizations");
        assertEquals(1, list.split("2 sources", -1).length - 1, list);
    }

    @Test
    void whoSeesOnlyAPartIsToldNothingOfTheRest() {
        drug("clinic.json", "7", "Metformin", "active", "500 mg");
        vaccination("clinic.json", "Influenza", "2019-10-01");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.MEDICATIONS)));
        String page = pages.get("/person/" + person.id() + "/overview");
        contains(page, "Metformin");
        lacks(page, "Influenza");
        lacks(page, "id=\"immunizations\"");
    }
}
