// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.search.lucene.SearchFixture;
import org.junit.jupiter.api.Test;

/** Members are read in the roles that the catalogue of kinds gives to them. */
class EntryReaderTest {

    private static List<String> read(Passage passage, String json) {
        JsonObject body = JsonObject.parse(json.replace('\'', '"'));
        Entry entry = new Entry(
                new EntryId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                1,
                1,
                Instant.EPOCH,
                SearchFixture.source("clinic.json"),
                TestKinds.project(body),
                body);
        Passages passages =
                EntryReader.read(entry, TestKinds.kinds().texts(entry.type()), TestKinds.analytes()::searchWords);
        return new ArrayList<>(passages.texts(passage));
    }

    @Test
    void thePersonOfTheRecordIsLeftOutWhereverItStands() {
        String named = "{'reference':'Patient/1','display':'Helen Marlow'}";
        for (String json : List.of(
                "{'resourceType':'Task','description':'Call back','for':" + named + "}",
                "{'resourceType':'ResearchSubject','status':'candidate','individual':" + named + "}",
                "{'resourceType':'Coverage','beneficiary':" + named + ",'subscriber':" + named + "}",
                "{'resourceType':'Unheard','subject':[" + named + "]}")) {
            for (Passage passage : Passage.values()) {
                assertEquals(
                        List.of(),
                        read(passage, json).stream()
                                .filter(text -> text.contains("Helen"))
                                .toList(),
                        json);
            }
        }
    }

    @Test
    void whoTakesPartIsNot() {
        assertEquals(
                List.of("Amara Osei"),
                read(
                        Passage.PRACTITIONER,
                        "{'resourceType':'Encounter','participant':[{'individual':{'display':'Amara Osei'}}]}"));
        assertEquals(
                List.of("Idris Marlow"),
                read(Passage.OTHER, "{'resourceType':'Basic','code':{'text':'Note'},'subject':'Idris Marlow'}"));
    }

    @Test
    void aMemberMayBeANoteInOneTypeOnly() {
        String payload =
                ",'topic':{'text':'Results'},'payload':[{'contentString':'Please call us'},{'contentString':'Before"
                        + " noon'}]}";
        List<String> said = List.of("Please call us", "Before noon");
        assertEquals(said, read(Passage.NOTE, "{'resourceType':'Communication'" + payload));
        assertEquals(List.of(), read(Passage.NOTE, "{'resourceType':'Basic'" + payload));
        assertEquals(said, read(Passage.OTHER, "{'resourceType':'Basic'" + payload));
    }

    @Test
    void textsForProgramsAreLeftOutAndObjectsOfTheirNameAreNot() {
        String json = "{'resourceType':'Procedure','code':{'text':'Walk'},'status':'somewhere done',"
                + "'outcome':{'text':'Went home well'},'meta':{'tag':[{'display':'Imported by night'}]}}";
        assertEquals(List.of("Went home well"), read(Passage.VALUE, json));
        for (Passage passage : Passage.values()) {
            assertEquals(
                    List.of(),
                    read(passage, json).stream()
                            .filter(text -> text.contains("night") || text.contains("somewhere"))
                            .toList());
        }
    }
}
