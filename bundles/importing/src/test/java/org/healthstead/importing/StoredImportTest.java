// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.junit.jupiter.api.Test;

/** Dispatcher, runner and FHIR importer on stores that keep the whole contract. */
class StoredImportTest {

    private static final String FILE = """
        {"resourceType":"Bundle","entry":[
         {"resource":{"resourceType":"Patient","id":"592011","name":[{"family":"Example"}]}},
         {"fullUrl":"https://lab.example/Observation/1",
          "resource":{"resourceType":"Observation","id":"1","status":"final",
           "subject":{"reference":"Patient/592011"},
           "performer":[{"reference":"Practitioner?identifier=npi|9"}]}}]}
        """;

    private static final String PORTAL = """
        {"resourceType":"Bundle","entry":[
         {"fullUrl":"https://portal.example/fhir/Patient/592011",
          "resource":{"resourceType":"Patient","id":"592011","name":[{"family":"Example"}]}},
         {"fullUrl":"https://portal.example/fhir/Encounter/7",
          "resource":{"resourceType":"Encounter","id":"7","subject":{"reference":"Patient/592011"}}},
         {"fullUrl":"https://portal.example/fhir/Observation/1",
          "resource":{"resourceType":"Observation","id":"1","status":"final",
           "encounter":{"reference":"Encounter/7"},
           "subject":{"reference":"https://portal.example/fhir/Patient/592011"}}}]}
        """;

    private final StoredBench bench = new StoredBench("Jane Example", "");

    private JobId take(String text, String counts) {
        StoredBench.Taken taken = bench.take(text);
        assertEquals("DONE", taken.state());
        assertEquals(counts, taken.counts());
        return taken.job();
    }

    private List<Entry> entries(String type) {
        return bench.entries(type);
    }

    private List<String> links() {
        return entries("Patient").stream()
                .flatMap(patient -> patient.body().array("link").objects().stream())
                .map(link -> link.textAt("other.reference").orElseThrow())
                .toList();
    }

    @Test
    void takesAFileOnceAndANewerOneAsVersions() throws Exception {
        take(FILE, "2/0/0");
        take(FILE, "0/0/2");
        take(FILE.replace("final", "amended"), "0/1/1");
        assertEquals(2, entries("Observation").get(0).version());
        assertEquals(1, links().size());
    }

    /** As portals export what is new since a day: the Patient was sent before. */
    @Test
    void aNewerExportWithoutItsPatientSaysTheSame() throws Exception {
        take(PORTAL, "3/0/0");
        JsonObject bundle = JsonObject.parse(PORTAL);
        JsonObject partial = bundle.with(
                "entry",
                JsonArray.of(List.<Json>copyOf(bundle.array("entry").objects().subList(1, 3))));

        take(partial.toString(), "0/0/2");
        take(partial.toString().replace("final", "amended"), "0/1/1");
        take(PORTAL.replace("final", "amended"), "0/0/3");
        assertEquals(2, entries("Observation").get(0).version());
    }

    @Test
    void undoesAnImportAndDoesNotBringItBackByTheSameFile() throws Exception {
        JobId job = take(FILE, "2/0/0");

        bench.dispatcher.undo(job, bench.caller);
        assertEquals("2", bench.run(job).outcome().report().textAt("withdrawn").orElseThrow());
        assertTrue(bench.jobs.rows.get(job).job.undone());
        assertEquals(List.of(), entries("Observation"));
        assertEquals(List.of(), links());

        take(FILE, "0/0/2");
        assertEquals(List.of(), entries("Observation"));

        bench.dispatcher.redo(job, bench.caller);
        assertEquals("2", bench.run(job).outcome().report().textAt("restored").orElseThrow());
        assertEquals(1, entries("Observation").size());
        assertEquals(1, links().size());
    }

    @Test
    void findsTheTargetOfADanglingReferenceWhenItComes() throws Exception {
        take(FILE, "2/0/0");
        Entry result = entries("Observation").get(0);
        String dangling = result.body().textAt("performer[0].reference").orElseThrow();
        assertEquals("Practitioner?identifier=npi|9", dangling);
        assertTrue(bench.stores
                .imports()
                .resolve(result.id(), List.of(dangling), bench.caller)
                .isEmpty());

        take(
                "{\"resourceType\":\"Practitioner\",\"id\":\"x\",\"identifier\":[{\"system\":\"npi\",\"value\":\"9\"}]}",
                "1/0/0");
        assertEquals(
                "Practitioner/" + entries("Practitioner").get(0).id(),
                bench.stores
                        .imports()
                        .resolve(result.id(), List.of(dangling), bench.caller)
                        .get(dangling));
    }
}
