// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.writing;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wicket.mock.MockRequestParameters;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kind;
import org.healthstead.api.record.PartialDate;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

/** Adding and correcting, as a browser without script does it. */
class WritingPagesTest extends PersonPagesTestCase {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(request|version)\"[^>]* value=\"([^\"]*)\"");
    private static final String RAMIPRIL = "{'resourceType':'MedicationStatement','status':'active',"
            + "'medicationCodeableConcept':{'text':'Ramipril'},'dosage':[{'text':'1-0-0'}]}";

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1974-03-04"));
    }

    private String add(String form) {
        return "/person/" + person.id() + "/add" + form;
    }

    /** Sends the form of a page with hidden fields as they stand there, and what is typed; the answer's page. */
    private String send(String address, String... typed) {
        return sendSeen(pages.get(address), typed);
    }

    private String sendSeen(String seen, String... typed) {
        MockRequestParameters post = pages.tester.getRequest().getPostParameters();
        Matcher hidden = HIDDEN.matcher(seen);
        while (hidden.find()) {
            post.setParameterValue(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < typed.length; i += 2) {
            post.setParameterValue(typed[i], typed[i + 1]);
        }
        pages.tester.getRequest().setHeader("sec-fetch-site", "same-origin");
        pages.tester.submitForm("form");
        String page = pages.tester.getLastResponseAsString();
        pages.signedIn(true);
        return page;
    }

    private Entry saved() {
        assertEquals(303, pages.status());
        Matcher entry = Pattern.compile("/entry/([0-9a-f-]{36}).*").matcher(pages.location());
        assertTrue(entry.matches(), pages.location());
        return pages.household
                .find(EntryId.parse(entry.group(1)), MemoryHousehold.MEMBER)
                .orElseThrow();
    }

    @Test
    void everyKindWithAFormIsOffered() {
        String page = pages.get(add(""));
        contains(page, "href=\"" + add("/blood-pressure") + "\" data-key=\"b\"");
        List<String> missing = new ArrayList<>();
        for (Kind kind : TestKinds.kinds().all()) {
            pages.get(add("/" + kind.id()));
            if (pages.status() == 200 && !page.contains("\"" + add("/" + kind.id()) + "\"")) {
                missing.add(kind.id());
            }
        }
        // Files are given to the page for files; a vital sign that no form is made for is written as a result.
        assertEquals(List.of("DiagnosticReport.note", "DocumentReference", "Media", "Observation.vital-sign"), missing);
        pages.get(add("/nothing"));
        assertEquals(404, pages.status());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsSaved() {
        String page = send(add("/weight"), "value", "1,234", "value.unit", "kg", "date", "2020", "note", "<b>&");

        contains(page, "can be read in two ways");
        contains(page, "value=\"1,234\"");
        contains(page, "aria-invalid=\"true\" aria-describedby=\"value-error\"");
        contains(page, "&lt;b&gt;&amp;</textarea>");
        lacks(pages.get("/person/" + person.id() + "/results"), "Body weight");
    }

    @Test
    void aFormThatIsSentTwiceIsKeptOnce() {
        String seen = pages.get(add("/weight"));
        sendSeen(seen, "value", "70.5", "value.unit", "kg", "date", "2020");
        Entry first = saved();
        pages.get(add("/weight"));
        sendSeen(seen, "value", "70.5", "value.unit", "kg", "date", "2020");

        assertEquals(first.id(), saved().id());
        contains(pages.get("/person/" + person.id() + "/results"), ">70.5</b>");
    }

    @Test
    void anotherPlaceIsAddedWithoutSaving() {
        String page = send(add("/medication"), "medication", "Ibuprofen", "reason", "Fever", "more", "reason");

        contains(page, "value=\"Ibuprofen\"");
        contains(page, "id=\"reason-1\"");
        lacks(page, "Not saved yet");
    }

    @Test
    void aValueLikeAnotherHasItsCode() {
        Entry ferritin = pages.household.entry(
                person,
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'urn:lab','code':'F7'}],"
                    + "'text':'S-Ferr'},'effectiveDateTime':'2024-01-05','valueQuantity':{'value':11,'unit':'ug/L'}}");
        String address = add("/result") + "?like=" + ferritin.id();
        contains(pages.get(address), "value=\"S-Ferr\"");
        send(address, "result", "S-Ferr", "value", "17", "value.unit", "ug/L", "date", "2024-03-05");

        assertEquals(ferritin.body().object("code"), saved().body().object("code"));
    }

    @Test
    void aCorrectionChangesTheEntry() {
        Entry entry = pages.household.entry(person, RAMIPRIL);
        send("/entry/" + entry.id() + "/edit", "medication", "Ramipril", "dose", "1-0-1", "status", "active");

        Entry now = saved();
        assertEquals(2, now.version());
        assertEquals(
                entry.body().toString().replace("1-0-0", "1-0-1"), now.body().toString());
        String page = pages.get("/entry/" + entry.id() + "?done=changed");
        contains(page, "What it said before is in its history.");
        contains(page, "action=\"/entry/" + entry.id() + "/version\"");
    }

    @Test
    void whatWasNotChangedMakesNoVersion() {
        Entry entry = pages.household.entry(person, RAMIPRIL);
        send("/entry/" + entry.id() + "/edit", "medication", "Ramipril", "dose", "1-0-0", "status", "active");

        assertEquals(1, saved().version());
        contains(pages.location(), "done=same");
    }

    @Test
    void whatSomebodyElseChangedIsShownFirst() {
        Entry entry = pages.household.entry(person, RAMIPRIL);
        String edit = "/entry/" + entry.id() + "/edit";
        String seen = pages.get(edit);
        send(edit, "medication", "Ramipril", "dose", "0-0-2", "status", "active");
        pages.get(edit);
        String page = sendSeen(seen, "medication", "Ramipril", "dose", "1-0-1", "status", "active");

        contains(page, "Somebody else has written: 0-0-2");
        contains(page, ">1-0-1</textarea>");
        contains(page, "name=\"version\" value=\"2\"");
        sendSeen(page, "medication", "Ramipril", "dose", "1-0-1", "status", "active");
        assertEquals(3, saved().version());
    }

    @Test
    void whatIsHardlyEverSoIsSavedWhenThePersonSaysYes() {
        send(add("/weight"), "value", "70", "value.unit", "kg", "date", "2020-01-05");
        saved();
        String page = send(add("/weight"), "value", "7", "value.unit", "kg", "date", "2020-02-05");

        contains(page, "Is 7\u00a0kg right? The record also says 70\u00a0kg (Jan 5, 2020).");
        contains(page, "Not saved yet: is this right?");
        contains(page, "value=\"7\"");
        contains(page, "type=\"checkbox\" name=\"value.right\" value=\"7 kg\"");
        sendSeen(page, "value", "7", "value.unit", "kg", "date", "2020-02-05", "value.right", "7 kg");
        Entry entry = saved();
        assertEquals("7", entry.body().object("valueQuantity").member("value").toString());
        String edit = "/entry/" + entry.id() + "/edit";
        contains(send(edit, "value", "6", "value.unit", "kg", "date", "2020-02-05"), "Is 6\u00a0kg right?");
        send(edit, "value", "71", "value.unit", "kg", "date", "2020-02-05");
        assertEquals(2, saved().version());
    }

    @Test
    void whatAFormCannotChangeIsShown() {
        Entry entry = pages.household.entry(
                person,
                "{'resourceType':'MedicationStatement','status':'active','contained':[{'resourceType':'Medication',"
                        + "'id':'m','code':{'text':'Tylenol PM'}}],'medicationReference':{'reference':'#m'}}");
        String page = pages.get("/entry/" + entry.id() + "/edit");

        contains(page, "<b>Medication</b><div>Tylenol PM</div><small>This form cannot change it");
    }
}
