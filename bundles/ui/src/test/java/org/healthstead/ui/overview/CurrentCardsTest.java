// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.overview;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** What is so now is complete, and what is dangerous comes first. */
class CurrentCardsTest extends PersonPagesTestCase {

    private String card(String id) {
        String page = pages.get("/person/" + person.id() + "/overview");
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static String open(String card) {
        return card.contains("<details") ? card.substring(0, card.indexOf("<details")) : card;
    }

    private void drug(String name, String date, String status, String dose) {
        pages.household.entry(
                person,
                "{'resourceType':'MedicationStatement','status':'" + status + "','medicationCodeableConcept':{'text':'"
                        + name + "'},'effectiveDateTime':'" + date + "','dosage':[{'text':'" + dose + "'}]}");
    }

    private void problem(String name, String date, String clinical, String more) {
        pages.household.entry(
                person,
                "{'resourceType':'Condition','code':{'text':'" + name + "'},'recordedDate':'" + date
                        + "','clinicalStatus':{'coding':[{'code':'" + clinical + "'}]}" + more + "}");
    }

    private void allergy(String name, String more) {
        pages.household.entry(
                person, "{'resourceType':'AllergyIntolerance','code':{'text':'" + name + "'}" + more + "}");
    }

    @Test
    void sixtyCurrentDrugsAreCompleteBehindAThousandThatAreOver() {
        for (int i = 0; i < 60; i++) {
            drug("Current " + i, "2001-01-01", "active", "daily");
        }
        for (int i = 0; i < 1_100; i++) {
            drug("Over " + i, "20%02d-06-01".formatted(2 + i % 20), "stopped", "daily");
        }
        String card = card("medications");
        for (int i = 0; i < 60; i++) {
            contains(card, ">Current " + i + "</a>");
        }
        lacks(card, "Over ");
        contains(card, ">60 now</a>");
        contains(card, "<summary>54 more</summary>");
    }

    @Test
    void aFewMoreAreNotFolded() {
        for (int i = 0; i < 8; i++) {
            problem("Problem " + i, "2020", "active", "");
        }
        String card = card("problems");
        lacks(card, "<details");
        contains(card, "Problem 7");
        problem("Problem 8", "2020", "active", "");
        contains(card("problems"), "<summary>3 more</summary>");
    }

    @Test
    void whatIsSevereIsFirstAndNeverFolded() {
        for (int i = 0; i < 20; i++) {
            allergy("Newer " + i, ",'recordedDate':'2024-01-01'");
        }
        for (int i = 0; i < 9; i++) {
            allergy("Risky " + i, ",'recordedDate':'2001-01-01','criticality':'high'");
        }
        allergy(
                "Deadly",
                ",'recordedDate':'1999-01-01','reaction':[{'severity':'severe',"
                        + "'manifestation':[{'text':'Anaphylaxis'}]}]");
        String open = open(card("allergies"));
        contains(open, "Deadly");
        contains(open, "Anaphylaxis");
        contains(open, "Risky 8");
        lacks(open, "Newer");
        contains(open, "High risk");
        contains(card("allergies"), "Newer 19");
    }

    @Test
    void aNameThatComesSeveralTimesIsOneRowWithEachDose() {
        drug("Metformin", "2022-01-01", "active", "500 mg twice a day");
        drug("metformin", "2021-01-01", "active", "1000 mg at night");
        drug("Metformin", "2020-01-01", "active", "500 mg twice a day");
        drug("Metformin", "2019-01-01", "on-hold", "850 mg");
        String card = card("medications");
        contains(card, "3 entries");
        contains(card, "also 1000 mg at night");
        contains(card, "Paused");
        contains(card, ">1 now, 1 paused, 0 before</a>");
    }

    @Test
    void whatIsNotCertainIsMarked() {
        problem("Lupus", "2024", "active", ",'verificationStatus':{'coding':[{'code':'differential'}]}");
        problem("Gout", "2024", "active", ",'verificationStatus':{'coding':[{'code':'unconfirmed'}]}");
        problem("Angina", "2024", "active", ",'verificationStatus':{'coding':[{'code':'provisional'}]}");
        problem("Ulcer", "2024", "active", ",'verificationStatus':{'coding':[{'code':'refuted'}]}");
        String card = card("problems");
        contains(card, "Possible, being looked into");
        contains(card, "Not confirmed");
        contains(card, "A first assumption, not certain");
        lacks(card, "Ulcer");
        contains(card, ">3 now, 0 before</a>");
    }

    @Test
    void aSentenceThatThereIsNoneIsShownAndNotCounted() {
        allergy("No known allergies", ",'recordedDate':'2024-01-01'");
        String card = card("allergies");
        contains(card, ">No known allergies</a>");
        contains(card, ">All</a>");
        lacks(card, "0 now");
        lacks(card, "off");
        problem("No known problems", "2024", "active", "");
        problem("Asthma", "2024", "active", "");
        String problems = card("problems");
        contains(problems, ">No known problems</a>");
        contains(problems, ">1 now, 0 before</a>");
    }

    @Test
    void whatANewerEntryCallsOverSaysSo() {
        problem("Eczema", "2015", "active", "");
        problem("Eczema", "2023-03-03", "resolved", "");
        problem("Migraine", "2023", "active", "");
        problem("Migraine", "2015", "resolved", "");
        String card = card("problems");
        assertTrue(card.indexOf("a newer entry says: Resolved") > card.indexOf(">Eczema</a>"));
        assertEquals(card.indexOf("a newer entry says"), card.lastIndexOf("a newer entry says"));
        contains(card, ">2 now, 0 before</a>");
    }

    @Test
    void whatIsPlannedStoppedOrForbiddenIsNotTakenNow() {
        drug("Planned", "2024", "intended", "x");
        drug("Stopped", "2024", "stopped", "x");
        drug("Refused", "2024", "not-taken", "x");
        pages.household.entry(
                person,
                "{'resourceType':'MedicationRequest','status':'active','intent':'order','doNotPerform':true,"
                        + "'medicationCodeableConcept':{'text':'Forbidden'}}");
        String card = card("medications");
        contains(card, "No medication is recorded as taken now.");
        for (String name : new String[] {"Planned", "Stopped", "Refused", "Forbidden"}) {
            lacks(card, ">" + name + "</a>");
        }
    }
}
