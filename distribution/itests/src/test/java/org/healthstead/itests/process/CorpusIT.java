// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.healthstead.api.importing.ImportReport;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every FHIR file of a folder through the shipped server, each twice, each for a person of its own: {@code mvn verify
 * -Dhealthstead.corpus=FOLDER -Dit.test=CorpusIT}. Where the files come from and what is refused:
 * {@code distribution/docs/imports.md}. Leaves {@code corpus.md} and {@code corpus-refusals.tsv} in the scratch folder.
 */
@EnabledIfSystemProperty(named = "healthstead.corpus", matches = ".+")
class CorpusIT {

    private static final int SAMPLES = 5;
    private static final long SMALL_BYTES = 5_000_000;
    private static final String NAME = "Ada Larch";

    @TempDir
    Path folder;

    private final CorpusTable table = new CorpusTable();
    private final List<String> problems = new ArrayList<>();

    @Test
    void everyFileGoesInOnceAndIsFound() throws Exception {
        List<CorpusFiles.CorpusFile> files =
                CorpusFiles.in(Path.of(System.getProperty("healthstead.corpus")), folder.resolve("unpacked"));
        assertFalse(files.isEmpty(), "the folder holds nothing that may be FHIR");
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"))) {
            server.setUp("Corpus", "ada");
            try (ApiClient api = server.api(server.createToken("ada"))) {
                for (CorpusFiles.CorpusFile file : files) {
                    check(api, file);
                }
            }
        } finally {
            write();
        }
        assertEquals(List.of(), problems);
    }

    private void write() throws IOException {
        Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
        Files.writeString(scratch.resolve("corpus.md"), table.summary());
        Files.write(scratch.resolve("corpus-refusals.tsv"), table.refusals());
    }

    private void check(ApiClient api, CorpusFiles.CorpusFile file) {
        try {
            RecordOverHttp record = RecordOverHttp.ofNewPerson(api, NAME);
            JsonObject job = record.importFile(file.path(), "accept");
            table.add(file, job);
            Set<String> ids = stored(record, job);
            if (!ids.isEmpty()) {
                again(record, file, ids);
                for (JsonObject line : record.lines(SAMPLES)) {
                    readable(api, record, file, line);
                }
                if (Files.size(file.path()) < SMALL_BYTES) {
                    isNobodyElse(api, record, file);
                }
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            problems.add(file.name() + ": " + e);
        }
    }

    /** What the report says is what is there and what is found: no more and no less. */
    private static Set<String> stored(RecordOverHttp record, JsonObject job) {
        long ownPatient = 1;
        ImportReport report = ImportReport.of(job.object("report"));
        boolean done = job.string("state").orElse("").equals(JobState.DONE.code());
        assertEquals(done, !job.object("problem").has("code"), () -> "a problem says why it ended: " + job);
        Set<String> ids = record.entryIds();
        assertEquals(report.created() + ownPatient, ids.size(), "entries in the record");
        record.awaitFound("", ids.size());
        return done ? ids : Set.of();
    }

    private static void again(RecordOverHttp record, CorpusFiles.CorpusFile file, Set<String> ids) {
        JsonObject job = record.importFile(file.path(), "accept");
        ImportReport report = ImportReport.of(job.object("report"));
        assertEquals(JobState.DONE.code(), job.string("state").orElse(""), "the second time");
        assertEquals(0, report.created(), "created the second time");
        assertEquals(0, report.updated(), "updated the second time");
        assertEquals(ids, record.entryIds(), "entries after the second time");
    }

    /** An entry opens, leads to the original bytes, and is found by what it is called. */
    private static void readable(ApiClient api, RecordOverHttp record, CorpusFiles.CorpusFile file, JsonObject line)
            throws IOException {
        String id = line.string("id").orElseThrow();
        JsonObject entry = api.get("/api/v1/entries/" + id).expect(200).json();
        assertEquals(line.string("type"), entry.string("resourceType"));
        JsonObject source = api.get("/api/v1/entries/" + id + "/sources")
                .expect(200)
                .json()
                .array("sources")
                .firstObject();
        if (source.string("artifact").isPresent()) {
            byte[] original = api.get(
                            "/api/v1/artifacts/" + source.string("artifact").orElseThrow())
                    .expect(200)
                    .body();
            assertArrayEquals(Files.readAllBytes(file.path()), original, "the original bytes");
        }
        String title = line.string("title").orElse("").replace('"', ' ').strip();
        if (!title.isEmpty()) {
            String quoted = '"' + title + '"';
            assertTrue(record.found(quoted) > 0, () -> "a search for " + quoted + " finds nothing");
        }
    }

    /** For a person who is called as the file says, the file is not about somebody else. */
    private static void isNobodyElse(ApiClient api, RecordOverHttp record, CorpusFiles.CorpusFile file) {
        for (JsonObject patient : record.lines("&type=Patient")) {
            String name = patient.string("title").orElse(NAME);
            if (!name.equals(NAME)) {
                JsonObject body = api.get(
                                "/api/v1/entries/" + patient.string("id").orElseThrow())
                        .expect(200)
                        .json();
                RecordOverHttp same = body.string("birthDate").isPresent()
                        ? RecordOverHttp.ofNewPerson(
                                api, name, body.string("birthDate").get())
                        : RecordOverHttp.ofNewPerson(api, name);
                JsonObject job = same.importFile(file.path(), "refuse");
                boolean done = job.string("state").orElse("").equals(JobState.DONE.code());
                boolean several =
                        job.object("problem").string("code").orElse("").equals("HS-IMPORT-SEVERAL-PEOPLE");
                assertTrue(done || several, () -> "for " + name + ": " + job);
                return;
            }
        }
    }
}
