// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.about;

import static org.healthstead.ui.Pages.contains;
import static org.healthstead.ui.Pages.lacks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.util.tester.FormTester;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.AccessCategory;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Person;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.PersonPagesTestCase;
import org.junit.jupiter.api.Test;

class AboutPageTest extends PersonPagesTestCase {

    private static final String OTHER = "{'resourceType':'Patient','name':[{'text':'Ada Larch'}],"
            + "'birthDate':'1974-03-04','telecom':[{'system':'phone','value':'555 1','x':'y'}]}";

    @Override
    protected Optional<PartialDate> birthDate() {
        return Optional.of(PartialDate.parse("1974"));
    }

    private String address() {
        return "/person/" + person.id() + "/about";
    }

    private Entry own() {
        return pages.household
                .find(new EntryId(person.id().value()), MemoryHousehold.MEMBER)
                .orElseThrow();
    }

    private Person now() {
        return pages.household
                .persons()
                .find(person.id(), MemoryHousehold.MEMBER)
                .orElseThrow();
    }

    private String send(String... fields) {
        pages.get(address() + "/edit");
        return submit(fields);
    }

    private String submit(String... fields) {
        FormTester form = pages.tester.newFormTester("form", false);
        pages.signedIn(true);
        pages.tester.getRequest().setHeader("sec-fetch-site", "same-origin");
        for (int i = 0; i < fields.length; i += 2) {
            pages.tester.getRequest().getPostParameters().setParameterValue(fields[i], fields[i + 1]);
        }
        form.submit();
        String location = pages.tester.getLastResponse().getHeader("Location");
        String answer = location == null ? pages.tester.getLastResponseAsString() : location;
        pages.signedIn(true);
        return answer;
    }

    @Test
    void theFormSavesWhatWasTyped() {
        assertEquals(
                address() + "?saved=1",
                send("name", "Ada Larch", "birthDate", "4 March 1974", "pronouns", "she", "colour", "5"));
        assertEquals("Ada Larch", now().name());
        assertEquals("1974-03-04", now().birthDate().orElseThrow().text());
        assertEquals(5, now().colour());
        String page = pages.get(address() + "?saved=1");
        contains(page, "Ada Larch");
        contains(page, ">she</dd>");
        contains(page, "name=\"undo\" value=\"1\"");
        contains(pages.get("/people"), "Ada Larch");
    }

    @Test
    void aNumberThatWasTypedIsNoNumberOfASource() {
        send("name", "Ada Larch", "identifier.new0.type", "Insurance", "identifier.new0.value", "A 123");
        String page = pages.get(address());
        contains(page, "<dt>Numbers</dt>");
        contains(page, "A 123");
        lacks(page, "of the source");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
        String page = send("name", "", "birthDate", "31.2.1974", "pronouns", "<she>", "telecom.new0.value", "555");
        contains(page, "Please write a name");
        contains(page, "Write a year, a month or a day");
        contains(page, "value=\"31.2.1974\"");
        contains(page, "value=\"&lt;she&gt;\"");
        contains(page, "name=\"telecom.new0.value\"");
        contains(page, "value=\"555\"");
        contains(page, "name=\"telecom.new1.value\"");
        assertEquals(1, own().version());
    }

    @Test
    void theSecondOfTwoPeopleSeesBoth() {
        pages.get(address() + "/edit");
        JsonObject theirs = own().body().with("birthDate", "1975").with("gender", "other");
        pages.household.persons().update(person.id(), 1, theirs, 2, MemoryHousehold.MEMBER);
        String page = submit("seen", "1", "birthDate", "March 1974");
        contains(page, "Somebody else has changed this since you opened it, too: Date of birth.");
        contains(page, "value=\"March 1974\"");
        contains(page, "name=\"seen\" value=\"2\"");
        assertEquals(2, own().version());
        assertEquals(address() + "?saved=2", submit("seen", "2", "birthDate", "March 1974", "gender", "other"));
        assertEquals(Optional.of("1974-03"), own().body().string("birthDate"));
        assertEquals(Optional.of("other"), own().body().string("gender"));
    }

    @Test
    void showsWhatASourceSaysDifferently() {
        Entry other = pages.household.entryFrom("hospital.json", person, OTHER);
        String page = pages.get(address());
        contains(page, "What others say");
        contains(page, "hospital.json");
        contains(page, "March 4, 1974");
        contains(page, "value=\"telecom.0\"");
        contains(page, "href=\"/entry/" + other.id() + "\"");
        contains(page, "action=\"" + address() + "/take\"");
    }

    @Test
    void aReaderSeesTheMostButChangesNothing() {
        pages.household.entryFrom("hospital.json", person, OTHER);
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        String page = pages.get(address());
        contains(page, "555 1");
        lacks(page, "/about/edit");
        lacks(page, "/about/take");
    }

    @Test
    void whoThisIsToMeIsMineAlone() {
        send("name", "Ada", "relation", "CHILD");
        contains(pages.get(address()), "My child");
        assertTrue(own().version() == 1, "it is no part of the record");
        pages.signIn(pages.household.reader(person, Set.of(AccessCategory.values())));
        lacks(pages.get(address()), "My child");
    }

    @Test
    void speaksGerman() {
        pages.language(Locale.GERMAN);
        contains(pages.get(address()), "Was der Haushalt sagt");
        pages.language(Locale.GERMAN);
        contains(pages.get(address() + "/edit"), "Geschlecht in amtlichen Papieren");
    }
}
