// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryId;
import org.junit.jupiter.api.Test;

class RelatedEntriesTest {

    private final EntryId visit = new EntryId(UUID.randomUUID());
    private final EntryId result = new EntryId(UUID.randomUUID());

    private JsonObject document(String context) {
        return JsonObject.parse(("{'resourceType':'DocumentReference','status':'current','context':" + context + "}")
                .replace('\'', '"'));
    }

    @Test
    void visitsAndOtherEntriesAreReadOnce() {
        JsonObject body = document("{'encounter':[{'reference':'Encounter/" + visit + "'}],'related':[{'reference':"
                + "'Observation/" + result + "/_history/2'},{'reference':'Encounter/" + visit
                + "'},{'reference':'Basic/7'},{'display':'a folder'}]}");
        assertEquals(List.of(visit, result), RelatedEntries.of(body));
        assertEquals(List.of(), RelatedEntries.of(body.with("resourceType", "Observation")));
    }

    @Test
    void aLinkIsAddedOnceAndTakenAwayWithoutTouchingTheRest() {
        JsonObject plain = document("{'related':[{'display':'a folder'}],'x':1.50}");
        JsonObject linked = RelatedEntries.with(plain, "Observation", result, "Ferritin");
        assertEquals(
                document("{'related':[{'display':'a folder'},{'reference':'Observation/" + result
                        + "','display':'Ferritin'}],'x':1.50}"),
                linked);
        assertSame(linked, RelatedEntries.with(linked, "Observation", result, "Ferritin"));
        assertEquals(plain, RelatedEntries.without(linked, result));
    }

    @Test
    void whatIsEmptyAfterwardsGoes() {
        JsonObject bare = document("{}").without("context");
        assertEquals(bare, RelatedEntries.without(RelatedEntries.with(bare, "Encounter", visit, ""), visit));
    }
}
