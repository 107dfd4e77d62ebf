// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How imports end that do not simply succeed, and what becomes of the person's own Patient. */
class ImportOutcomesTest {

    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"592011\",\"birthDate\":\"1980-05-06\",\"name\":[{\"given\":[\"Jane\"],\"family\":\"Example\"}]}";

    private final ImportBench bench = new ImportBench();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "ASK, John Muster, NEEDS_DECISION, HS-IMPORT-MISMATCH",
        "REFUSE, John Muster, FAILED, HS-IMPORT-MISMATCH",
        "ACCEPT, John Muster, DONE, ''",
        "ASK, Jane Muster, DONE, ''",
        "REFUSE, Jane Muster, DONE, ''",
    })
    void treatsAFileAboutSomebodyElseAsAsked(Mismatch mismatch, String name, JobState state, String problem) {
        bench.person(name, "");
        ImportBench.Result result = bench.run("a.json", utf8(PATIENT), mismatch);
        assertEquals(state, result.state());
        assertEquals(problem, result.problem());
        assertEquals(state == JobState.DONE ? 1 : 0, bench.entries().size());
        assertEquals(1, bench.keptFiles.get(), "the original is kept in any case");
        assertEquals(state == JobState.DONE ? 1 : 0, bench.begunImports.get(), "nothing else is written");
    }

    @ParameterizedTest
    @CsvSource({
        "a.json, '<html><body>404</body></html>', HS-IMPORT-UNKNOWN-FORMAT, web page",
        "a.json, '<Patient xmlns=\"http://hl7.org/fhir\"/>', HS-IMPORT-UNKNOWN-FORMAT, FHIR as XML",
        "a.xml, '<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>', HS-IMPORT-UNKNOWN-FORMAT, CDA",
        "a.pdf, '%PDF-1.7', HS-IMPORT-UNKNOWN-FORMAT, PDF",
        "a.json, hello, HS-IMPORT-UNKNOWN-FORMAT, plain text",
        "a.hl7, 'MSH|^~', HS-IMPORT-UNKNOWN-FORMAT, HL7 version 2",
        "a.json, ' ', HS-IMPORT-EMPTY, empty",
        "a.json, '{\"a\":1}', HS-FHIR-NOT-FHIR, first members",
        "a.json, '{\"resourceType\":\"Patient\",', HS-FHIR-TRUNCATED, line 1",
    })
    void saysWhatAnUnreadableFileLooksLike(String name, String text, String code, String words) {
        ImportBench.Result result = bench.run(name, text);
        assertEquals(JobState.FAILED, result.state());
        assertEquals(code, result.problem());
        assertTrue(result.detail().contains(words), result.detail());
        assertEquals(0, bench.entries().size());
    }

    /** The error stands behind a thousand good entries, and not one of them is written. */
    @Test
    void writesNothingOfATextThatBreaksOff() {
        String entry = "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"%d\"}},";
        StringBuilder text = new StringBuilder("{\"resourceType\":\"Bundle\",\"entry\":[");
        for (int i = 0; i < 1_000; i++) {
            text.append(String.format(entry, i));
        }
        ImportBench.Result result = bench.run("a.json", text.toString());
        assertEquals("HS-FHIR-TRUNCATED", result.problem());
        assertEquals(0, bench.entries().size());
        assertEquals(0, bench.begunImports.get());
    }

    @Test
    void keepsWhatIsCommittedWhenTheDiskIsFull() {
        bench.limits = new ImportLimits(1_000_000, 0, ImportLimits.DEFAULT.patience(), 10, 1_000_000, 1_000_000);
        bench.beforeSave = () -> {
            if (bench.saves.get() == 3) {
                throw ImportBench.full();
            }
        };
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            lines.append("{\"resourceType\":\"Observation\",\"id\":\"")
                    .append(i)
                    .append("\"}\n");
        }
        ImportBench.Result result = bench.run("a.ndjson", lines.toString());
        assertEquals(JobState.FAILED, result.state());
        assertEquals("HS-STORE-FULL", result.problem());
        assertEquals(20, result.report().created());
        assertEquals(20, bench.entries().size());
    }

    @Test
    void beginsNothingWhenTheDiskIsNearlyFull() {
        bench.limits = new ImportLimits(
                1_000_000, Long.MAX_VALUE / 2, ImportLimits.DEFAULT.patience(), 10, 1_000_000, 1_000_000);
        assertEquals("HS-STORE-FULL", bench.run("a.json", PATIENT).problem());
        assertEquals(0, bench.entries().size());
    }

    @Test
    void stopsAtABatchWhenItIsCancelled() {
        bench.limits = new ImportLimits(1_000_000, 0, ImportLimits.DEFAULT.patience(), 10, 1_000_000, 1_000_000);
        bench.afterSave = () -> bench.cancelled = bench.saves.get() == 2;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            lines.append("{\"resourceType\":\"Observation\",\"id\":\"")
                    .append(i)
                    .append("\"}\n");
        }
        ImportBench.Result result = bench.run("a.ndjson", lines.toString());
        assertEquals(JobState.CANCELLED, result.state());
        assertEquals(20, result.report().created());
        assertEquals(20, bench.entries().size());
    }

    @Test
    void showsProgressThatOnlyGrows() {
        bench.run("a.json", PATIENT);
        assertEquals(bench.progress.stream().sorted().toList(), bench.progress);
        assertEquals(1.0, bench.progress.get(bench.progress.size() - 1));
    }

    @Test
    void takesAHugeNarrativeAndManyOfThem() {
        String div = "<div><script>alert(1)</script>" + "x".repeat(5_000_000) + "</div>";
        String entry = "{\"resourceType\":\"Observation\",\"id\":\"%d\",\"text\":{\"div\":\"" + div + "\"}}\n";
        ImportBench.Result result = bench.run("a.ndjson", String.format(entry, 1) + String.format(entry, 2));
        assertEquals(2, result.report().created());
        assertEquals(div, bench.bodies().get(0).textAt("text.div").orElseThrow());
    }

    @Test
    void linksThePersonsOwnPatientToThoseThatCame() {
        bench.person("Jane Example", "1980-05-06");
        Entry own = bench.ownPatient();
        JsonObject replacing =
                own.body().with("link", JsonArray.of(List.of(JsonObject.parse("{\"type\":\"replaces\"}"))));
        bench.stores.entries().update(own.id(), 1, replacing, bench.caller);
        String mother =
                PATIENT.replace("592011", "592012").replace("Jane", "Mary").replace("1980", "1950");

        bench.run("a.json", "[" + PATIENT + "," + mother + "]");
        bench.run("a.json", "[" + PATIENT + "," + mother + "]");

        String imported = bench.bodies().stream()
                .filter(body -> body.textAt("birthDate").orElse("").startsWith("1980"))
                .map(body -> body.string("id").orElseThrow())
                .findFirst()
                .orElseThrow();
        assertEquals(3, bench.ownPatient().version(), "linked once");
        assertEquals(
                "[{\"type\":\"replaces\"},{\"other\":{\"reference\":\"Patient/" + imported
                        + "\"},\"type\":\"seealso\"}]",
                bench.ownPatient().body().member("link").toString());
    }

    /** Two systems that both call something 1 must not meet. */
    @Test
    void keepsSourcesApart() {
        String one = "{\"resourceType\":\"Organization\",\"id\":\"1\",\"name\":\"A\"}";
        bench.run("a.json", one);
        bench.run("b.json", one.replace("\"A\"", "\"B\""));
        bench.run("c.json", one);
        assertEquals(2, bench.entries().size());
        bench.run("p.json", "[" + PATIENT.replace("592011", "1") + "," + one + "]");
        bench.run(
                "q.json",
                utf8("["
                        + PATIENT.replace("592011", "1").replace("Jane", "John").replace("1980", "1990") + "," + one
                        + "]"),
                Mismatch.ACCEPT);
        assertEquals(6, bench.entries().size());
    }

    @Test
    void writesAsOneImportWhateverTheSizeOfBatches() {
        byte[] lines = utf8((PATIENT + "\n").repeat(1) + "{\"resourceType\":\"Observation\",\"id\":\"1\"}\n");
        for (int batch : List.of(1, 2, 1_000)) {
            ImportBench small = new ImportBench();
            small.limits = new ImportLimits(1_000_000, 0, ImportLimits.DEFAULT.patience(), batch, 1, 1);
            ImportBench.Result result = small.run(new JobId(UUID.randomUUID()), "a.ndjson", lines, Mismatch.ACCEPT);
            assertEquals("2 created, 0 updated, 0 unchanged, 0 merged, 0 rejected", result.counts());
        }
    }
}
