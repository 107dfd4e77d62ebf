// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryVersion;
import org.healthstead.ui.MemoryHousehold;
import org.junit.jupiter.api.Test;

/** What a person does with an entry on its page. */
class EntryActionsTest extends RoutesTestCase {

    @Test
    void marksOnlyTheVersionThatTheReaderSaw() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        String path = "/entry/" + entry.id() + "/error";
        post(path, MemoryHousehold.MEMBER, Map.of("version", "1"), new byte[0]);
        assertEquals("/entry/" + entry.id() + "?done=error", answer.get("Location"));
        post(path, MemoryHousehold.MEMBER, Map.of("version", "1"), new byte[0]);
        String refused = "/entry/" + entry.id() + "?problem=HS-ENTRY-VERSION";
        assertTrue(answer.get("Location").startsWith(refused), answer::toString);
        assertEquals(2, household.versions(entry.id(), MemoryHousehold.MEMBER).size());
    }

    @Test
    void takesAMarkBackWithoutAsking() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        String path = "/entry/" + entry.id() + "/error";
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "1"), new byte[0]);
        assertEquals("/entry/" + entry.id() + "?problem=HS-UI-ACTION", answer.get("Location"));
        post(path, MemoryHousehold.MEMBER, Map.of("version", "1"), new byte[0]);
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "2"), new byte[0]);
        assertEquals("/entry/" + entry.id(), answer.get("Location"));
        Entry now = household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
        assertEquals(3, now.version());
        assertFalse(now.projection().negated());
    }

    @Test
    void keepsTheReasonOfAMark() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        String path = "/entry/" + entry.id() + "/error";
        post(path, MemoryHousehold.MEMBER, Map.of("version", "1", "reason", "another person's"), new byte[0]);
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "2"), new byte[0]);
        assertEquals(
                List.of("back to version 1", "another person's", ""),
                household.versions(entry.id(), MemoryHousehold.MEMBER).stream()
                        .map(EntryVersion::reason)
                        .toList());
    }

    @Test
    void goesBackToAVersionAndForthAgain() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final','n':1.50}");
        household.entries().update(entry.id(), 1, entry.body().with("status", "amended"), MemoryHousehold.MEMBER);
        String path = "/entry/" + entry.id() + "/version";
        post(path, MemoryHousehold.MEMBER, Map.of("version", "1", "to", "1"), new byte[0]);
        assertTrue(answer.get("Location").contains("?problem=HS-ENTRY-VERSION"), answer::toString);
        for (Map<String, String> wrong :
                List.of(Map.<String, String>of(), Map.of("version", "2"), Map.of("version", "2", "to", "7"))) {
            post(path, MemoryHousehold.MEMBER, wrong, new byte[0]);
            assertEquals("/entry/" + entry.id() + "?problem=HS-UI-ACTION", answer.get("Location"));
        }
        post(path, MemoryHousehold.MEMBER, Map.of("version", "2", "to", "1"), new byte[0]);
        assertEquals("/entry/" + entry.id() + "?done=back", answer.get("Location"));
        Entry back = household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
        assertEquals(entry.body(), back.body());
        post(path, MemoryHousehold.MEMBER, Map.of("undo", "3"), new byte[0]);
        Entry forth = household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
        assertEquals(4, forth.version());
        assertEquals("amended", forth.body().string("status").orElseThrow());
        assertEquals(
                List.of("back to version 2", "back to version 1", "", ""),
                household.versions(entry.id(), MemoryHousehold.MEMBER).stream()
                        .map(EntryVersion::reason)
                        .toList());
    }

    @Test
    void takesOverWhatTheSourceSaysOrKeepsWhatIsThere() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        household.entries().update(entry.id(), 1, entry.body().with("status", "amended"), MemoryHousehold.MEMBER);
        household.sayAgain("clinic.json", person, entry.id(), "{'resourceType':'Observation','status':'corrected'}");
        String page = "/entry/" + entry.id();
        post(page + "/source", MemoryHousehold.MEMBER, Map.of("version", "4", "keep", "3"), new byte[0]);
        assertEquals(page + "?done=kept", answer.get("Location"));
        assertTrue(household
                .entries()
                .sourceStatement(entry.id(), MemoryHousehold.MEMBER)
                .orElseThrow()
                .declinedAt()
                .isPresent());
        post(page + "/source", MemoryHousehold.MEMBER, Map.of("ask", "3"), new byte[0]);
        assertEquals(page, answer.get("Location"));
        post(page + "/source", MemoryHousehold.MEMBER, Map.of("version", "4", "take", "2"), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer::toString);
        post(page + "/source", MemoryHousehold.MEMBER, Map.of("version", "4", "take", "3"), new byte[0]);
        assertEquals(page + "?done=taken", answer.get("Location"));
        Entry taken = household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
        assertEquals("corrected", taken.body().string("status").orElseThrow());
        assertEquals(
                "taken over from the source",
                household
                        .versions(entry.id(), MemoryHousehold.MEMBER)
                        .getFirst()
                        .reason());
        post(page + "/version", MemoryHousehold.MEMBER, Map.of("undo", "5"), new byte[0]);
        assertTrue(household
                .entries()
                .sourceStatement(entry.id(), MemoryHousehold.MEMBER)
                .isPresent());
        post(page + "/source", MemoryHousehold.MEMBER, Map.of(), new byte[0]);
        assertTrue(answer.get("Location").contains("problem=HS-UI-ACTION"), answer::toString);
    }

    @Test
    void doesNothingForStrangers() throws IOException {
        Entry entry = household.entry(person, "{'resourceType':'Observation','status':'final'}");
        post("/entry/" + entry.id() + "/error", null, Map.of("version", "1"), new byte[0]);
        assertEquals(1, household.versions(entry.id(), MemoryHousehold.MEMBER).size());
        assertEquals("/signin?next=%2Fentry%2F" + entry.id(), answer.get("Location"));
    }
}
