// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.record.Entry;
import org.healthstead.api.record.EntryOrigin;
import org.healthstead.api.record.EntryStore;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.TextSpan;
import org.healthstead.platform.api.store.ArtifactStore;
import org.junit.Test;

/** A ferritin result, from a FHIR file to a highlighted hit, and back to the original bytes. */
public class WalkIT extends ContainerTest {

    private static final String FILE = """
        {"resourceType":"Bundle","type":"collection","entry":[
         {"fullUrl":"urn:uuid:0b9f6d5e-5a57-4c8e-9a11-000000000001","resource":{"resourceType":"Patient",
          "id":"0b9f6d5e-5a57-4c8e-9a11-000000000001","name":[{"family":"Larch","given":["Ada"]}]}},
         {"fullUrl":"urn:uuid:0b9f6d5e-5a57-4c8e-9a11-000000000002","resource":{"resourceType":"Observation",
          "id":"0b9f6d5e-5a57-4c8e-9a11-000000000002","status":"final","code":{"text":"Ferritin in serum"},
          "subject":{"reference":"urn:uuid:0b9f6d5e-5a57-4c8e-9a11-000000000001"},
          "effectiveDateTime":"2019-03","valueQuantity":{"value":18.50,"unit":"ug/L"},
          "unheardOf":{"kept":true}}}]}
        """;

    @Test
    public void aResultGoesInAndIsFoundAndHighlighted() throws Exception {
        Household household = Household.setUp(context);
        Job job = household.importText("ferritin.json", FILE);
        assertEquals(JobState.DONE, job.state());
        assertEquals(2, ImportReport.of(job.report()).created());

        SearchResult result = household.search("ferritin");
        assertEquals(1, result.total());
        SearchHit hit = result.hits().getFirst();
        assertEquals(List.of("Ferritin"), marked(hit));
        assertEquals("2019-03", hit.date().orElseThrow().text());

        Entry entry = household
                .service(EntryStore.class)
                .find(hit.id(), household.caller())
                .orElseThrow();
        assertEquals("18.50", entry.body().textAt("valueQuantity.value").orElseThrow());
        assertEquals("true", entry.body().textAt("unheardOf.kept").orElseThrow());
        assertTrue(entry.body().textAt("subject.reference").orElseThrow().startsWith("Patient/"));
        assertArrayEquals(FILE.getBytes(StandardCharsets.UTF_8), original(household, entry));
    }

    private static List<String> marked(SearchHit hit) {
        return hit.snippet().spans().stream()
                .map((TextSpan span) -> hit.snippet().text().substring(span.from(), span.to()))
                .toList();
    }

    private static byte[] original(Household household, Entry entry) throws Exception {
        EntryOrigin origin = household
                .service(EntryStore.class)
                .origins(entry.id(), household.caller())
                .getFirst();
        assertEquals(Optional.of("ferritin.json"), origin.fileName());
        try (InputStream in =
                household.service(ArtifactStore.class).open(origin.artifact().orElseThrow(), household.caller())) {
            return in.readAllBytes();
        }
    }
}
