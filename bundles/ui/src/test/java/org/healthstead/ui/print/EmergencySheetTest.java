// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.print;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;

import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class EmergencySheetTest extends PersonPagesTestCase {

    private String sheet(String query) {
        String page = pages.get("/person/" + person.id() + "/print/emergency" + query);
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private void entry(String json) {
        pages.household.entry(person, json);
    }

    @Test
    void whoIsToBeCalledStandsThereWithTheNumber() {
        entry("{'resourceType':'Patient','contact':[{'name':{'given':['Idris'],'family':'Marlow'},"
                + "'relationship':[{'text':'husband'}],'telecom':[{'system':'phone','value':'0151 496 0117'},"
                + "{'system':'email','value':'idris@example.org'}]}],'communication':[{'language':{'text':'Welsh'}}]}");
        String sheet = sheet("");
        contains(sheet, "<dt>Idris Marlow, husband</dt><dd><bdi>0151 496 0117</bdi></dd>");
        lacks(sheet, "idris@example.org");
        contains(sheet, "Welsh");
        contains(sheet, "Call first: Idris Marlow, husband 0151 496 0117");
    }

    @Test
    void twoBloodGroupsStandSideBySide() {
        for (String group : new String[] {"O positive", "A positive"}) {
            entry("{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org',"
                    + "'code':'882-1'}],'text':'Group'},'valueCodeableConcept':{'text':'" + group
                    + "'},'effectiveDateTime':'2004'}");
        }
        String sheet = sheet("");
        contains(sheet, "O positive, 2004");
        contains(sheet, "A positive, 2004");
    }

    @Test
    void whatWasNotDoneIsNoOperation() {
        entry("{'resourceType':'Procedure','status':'completed','code':{'text':'Appendix removed'},"
                + "'performedDateTime':'1989'}");
        entry("{'resourceType':'Procedure','status':'not-done','code':{'text':'Spleen removed'},"
                + "'performedDateTime':'1990'}");
        String sheet = sheet("");
        contains(sheet, "Appendix removed");
        lacks(sheet, "Spleen");
        contains(sheet, "No implant or other device is recorded as used now.");
    }

    @Test
    void theCodeHoldsWhatTheSheetSays() {
        entry("{'resourceType':'AllergyIntolerance','code':{'text':'Penicillin'},'criticality':'high'}");
        entry("{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'Alpha'},"
                + "'dosage':[{'text':'1 at night'}]}");
        String sheet = sheet("");
        contains(sheet, "Allergies: Penicillin (High risk)");
        contains(sheet, "Medications now: Alpha (1 at night)");
        contains(sheet, "Problems: Nothing is recorded about conditions.");
    }

    @Test
    void whatIsLeftOutIsNotInTheCodeEither() {
        pages.household.entryFrom(
                "Clinic of the mind",
                person,
                "{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'Alpha'}}");
        contains(sheet(""), "Alpha");
        String sheet = sheet("?without=medications");
        lacks(sheet, "Alpha");
        lacks(sheet, "Clinic of the mind");
    }

    @Test
    void moreThanACodeCanHoldIsSaid() {
        for (int i = 0; i < 60; i++) {
            entry("{'resourceType':'AllergyIntolerance','code':{'text':'A substance with a long name, number " + i
                    + "'},'criticality':'high'}");
        }
        contains(sheet(""), "There is too much to say for a code.");
    }

    @Test
    void aCardHasLessAndEveryOtherSheetIsNoCard() {
        lacks(sheet("?paper=card"), "<h2>Operations and implants</h2>");
        contains(sheet("?paper=a4"), "<h2>Operations and implants</h2>");
        contains(pages.get("/person/" + person.id() + "/print/emergency?paper=phone"), ">Card</a>");
        contains(pages.get("/person/" + person.id() + "/print/emergency?paper=phone"), "emergency.png?paper=phone");
        lacks(pages.get("/person/" + person.id() + "/print/summary?paper=card"), ">Card</a>");
    }
}
