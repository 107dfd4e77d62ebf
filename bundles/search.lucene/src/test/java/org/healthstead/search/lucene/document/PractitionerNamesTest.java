// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.search.lucene.SearchFixture;
import org.junit.jupiter.api.Test;

/** Whoever did something is read as a person would call them, from whatever a body has there. */
class PractitionerNamesTest {

    private static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");

    private static List<String> names(String members) {
        return PractitionerNames.of(
                SearchFixture.json("{'resourceType':'Procedure'," + members + "}"),
                List.of(List.of("performer", "actor"), List.of("recorder")));
    }

    @Test
    void theNameBesideTheReferenceComesFirst() {
        assertEquals(
                List.of("Dr Amara Osei", "Bo Lind"),
                names("'performer':[{'actor':{'reference':'Practitioner/" + ID + "','display':' Dr  Amara\\nOsei '}},"
                        + "{'actor':{'display':'Bo Lind'}},{'actor':{'display':'Bo Lind'}}],"
                        + "'recorder':{'display':'Bo Lind'}"));
    }

    @Test
    void elseAContainedResourceOrAnEntryHasIt() {
        String contained = "'contained':[{'resourceType':'Organization','id':'o','name':'Northfield'},"
                + "{'resourceType':'Practitioner','id':'p','name':[{'given':['Bo','K'],'family':'Lind'}]},"
                + "{'resourceType':'Practitioner','id':'q'},{'resourceType':'Patient','id':'s','name':[{'text':'A'}]}]";
        assertEquals(List.of("Northfield"), names("'recorder':{'reference':'#o'}," + contained));
        assertEquals(List.of("Bo K Lind"), names("'recorder':{'reference':'#p'}," + contained));
        for (String nobody : List.of("#q", "#s", "#nowhere", "#", "", "Practitioner/7", "urn:uuid:" + ID)) {
            assertEquals(List.of(), names("'recorder':{'reference':'" + nobody + "'}," + contained), nobody);
        }
        List<String> entry = names("'recorder':{'reference':'PractitionerRole/" + ID + "'}");
        assertEquals(Optional.of(new EntryId(ID)), PractitionerNames.entry(entry.getFirst()));
        assertEquals(Optional.empty(), PractitionerNames.entry("Bo Lind"));
    }

    @Test
    void thePersonAndPlacesAndThingsDidNothing() {
        for (String reference :
                List.of("'reference':'Patient/1'", "'reference':'http://x/Location/1'", "'type':'Device'")) {
            assertEquals(List.of(), names("'recorder':{" + reference + ",'display':'Somebody'}"), reference);
        }
    }

    @Test
    void whatIsNoNameIsLeftOut() {
        for (String recorder : List.of(
                "7", "null", "'Bo Lind'", "[]", "{}", "[[{'display':7}]]", "{'display':' '}", "{'display':'4711'}")) {
            assertEquals(List.of(), names("'recorder':" + recorder), recorder);
        }
        assertEquals(
                200,
                names("'recorder':{'display':'" + "a".repeat(5_000) + "'}")
                        .getFirst()
                        .length());
        StringBuilder many = new StringBuilder("'performer':[{'actor':{'display':'A'}}");
        for (int i = 0; i < 100; i++) {
            many.append(",{'actor':{'display':'Dr ").append(i).append("'}}");
        }
        assertEquals(20, names(many.append(']').toString()).size());
    }
}
