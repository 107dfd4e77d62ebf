// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.documents.RelatedEntries;
import org.healthstead.ui.MemoryHousehold;
import org.junit.jupiter.api.Test;

/** Which entries a document belongs to. */
class RelatedActionTest extends RoutesTestCase {

    private static final String DOCUMENT = "{'resourceType':'DocumentReference','status':'current','x':1.50}";
    private static final String RESULT = "{'resourceType':'Observation','status':'final','code':{'text':'Ferritin'}}";

    private Entry now(Entry entry) {
        return household.find(entry.id(), MemoryHousehold.MEMBER).orElseThrow();
    }

    private void send(Entry document, String field, Entry entry, int version) throws IOException {
        post(
                "/entry/" + document.id() + "/related",
                MemoryHousehold.MEMBER,
                Map.of("version", Integer.toString(version), field, entry.id().toString()),
                new byte[0]);
    }

    @Test
    void aDocumentIsLinkedAndTheLinkIsTakenAway() throws IOException {
        Entry document = household.entry(person, DOCUMENT);
        Entry result = household.entry(person, RESULT);
        send(document, "entry", result, 1);
        assertEquals("/entry/" + document.id() + "#belongs", answer.get("Location"));
        assertEquals(List.of(result.id()), RelatedEntries.of(now(document).body()));
        send(document, "entry", result, 2);
        assertEquals(2, now(document).version(), "said already");
        send(document, "remove", result, 2);
        assertEquals(document.body(), now(document).body());
    }

    @Test
    void onlyDocumentsAreLinkedAndOnlyWithinARecord() throws IOException {
        Entry document = household.entry(person, DOCUMENT);
        Entry result = household.entry(person, RESULT);
        Person ben = household.add("Ben", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
        Entry others = household.entry(ben, RESULT);
        send(document, "entry", others, 1);
        assertTrue(answer.get("Location").contains("problem=HS-ENTRY-NOT-FOUND"), answer::toString);
        send(result, "entry", document, 1);
        assertTrue(answer.get("Location").contains("problem=HS-ENTRY-NOT-FOUND"), answer::toString);
        assertEquals(1, now(document).version());
        send(document, "entry", result, 7);
        assertTrue(answer.get("Location").contains("problem=HS-ENTRY-VERSION"), answer::toString);
    }
}
