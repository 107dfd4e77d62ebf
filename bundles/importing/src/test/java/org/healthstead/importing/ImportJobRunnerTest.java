// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class ImportJobRunnerTest {

    private static final String BUNDLE = """
        {"resourceType":"Bundle","type":"transaction","entry":[
         {"fullUrl":"urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7","resource":{"resourceType":"Observation","id":"o1","status":"final",
           "subject":{"reference":"urn:uuid:0b"},"hasMember":[{"reference":"Observation/o2"}],
           "encounter":{"reference":"Encounter/gone"}}},
         {"fullUrl":"urn:uuid:0b","resource":{"resourceType":"Patient","id":"p1","name":[{"family":"Example"}]}},
         {"fullUrl":"urn:uuid:0c","resource":{"resourceType":"Observation","id":"o2","status":"final",
           "subject":{"reference":"Patient/p1"},"derivedFrom":[{"reference":"Observation/o2"}]}}]}
        """;

    private final ImportBench bench = new ImportBench();

    @Test
    void linksForwardsBackwardsAndToItselfAndKeepsWhatDangles() {
        ImportBench.Result result = bench.run("a.json", BUNDLE);

        assertEquals(JobState.DONE, result.state());
        assertEquals("3 created, 0 updated, 0 unchanged, 0 merged, 0 rejected", result.counts());
        List<JsonObject> bodies = bench.bodies();
        String patient = "Patient/" + bodies.get(1).string("id").orElseThrow();
        String second = "Observation/" + bodies.get(2).string("id").orElseThrow();
        assertEquals(patient, bodies.get(0).textAt("subject.reference").orElseThrow());
        assertEquals(second, bodies.get(0).textAt("hasMember[0].reference").orElseThrow());
        assertEquals(
                "Encounter/gone", bodies.get(0).textAt("encounter.reference").orElseThrow());
        assertEquals(patient, bodies.get(2).textAt("subject.reference").orElseThrow());
        assertEquals(second, bodies.get(2).textAt("derivedFrom[0].reference").orElseThrow());
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        bench.run("a.json", BUNDLE);
        List<JsonObject> before = bench.bodies();

        ImportBench.Result again = bench.run("b.json", BUNDLE);

        assertEquals("0 created, 0 updated, 3 unchanged, 0 merged, 0 rejected", again.counts());
        assertEquals(before, bench.bodies());
        assertTrue(bench.entries().stream().allMatch(entry -> entry.version() == 1));
    }

    @Test
    void makesVersionsOfANewerExport() {
        bench.run("a.json", BUNDLE);

        ImportBench.Result again = bench.run("a.json", BUNDLE.replaceFirst("final", "amended"));

        assertEquals("0 created, 1 updated, 2 unchanged, 0 merged, 0 rejected", again.counts());
        assertEquals("amended", bench.bodies().get(0).string("status").orElseThrow());
    }
}
