// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record goes from one installation to another, through a kill, and comes out of that the same. */
class WholeRecordIT {

    private static final int OBSERVATIONS = 4_000;

    @TempDir
    Path folder;

    @Test
    void aRecordThatMovesIsTheSameRecord() throws Exception {
        Path file = folder.resolve("record.zip");
        String person = takeAlong(file);
        Path there = folder.resolve("there");
        String token = PreparedHome.at(there);
        String job;
        ServerProcess first = ServerProcess.start(UnpackedProduct.folder(), there);
        try (ApiClient api = first.api(token)) {
            job = api.postFile("/api/v1/imports?name=record.zip", file)
                    .expect(202)
                    .json()
                    .string("job")
                    .orElseThrow();
            new RecordOverHttp(api, person)
                    .await(job, state -> RecordOverHttp.count(state, "created") > 0 || isFinal(state));
        } finally {
            first.kill();
        }
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), there);
                ApiClient api = server.api(token)) {
            RecordOverHttp record = new RecordOverHttp(api, person);
            JsonObject ended = record.await(job, WholeRecordIT::isFinal);
            assertEquals("done", ended.string("state").orElseThrow(), ended::toString);
            record.awaitFound("series", OBSERVATIONS);
            assertEquals(canonical(file), canonical(export(server, person, "again.zip")));

            JsonObject again = record.await(
                    api.postFile("/api/v1/imports?name=record.zip", file)
                            .expect(202)
                            .json()
                            .string("job")
                            .orElseThrow(),
                    WholeRecordIT::isFinal);
            assertEquals(0, RecordOverHttp.count(again, "created") + RecordOverHttp.count(again, "updated"));
            assertEquals(canonical(file), canonical(export(server, person, "third.zip")));
        }
    }

    private static byte[] bundle() {
        return SyntheticBundle.of(7, "Ada", "Larch", OBSERVATIONS).toUtf8();
    }

    private String takeAlong(Path file) throws Exception {
        Path here = folder.resolve("here");
        String token = PreparedHome.at(here);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), here);
                ApiClient api = server.api(token)) {
            RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch", "1974-03-04");
            record.addNote("typed");
            record.await(record.submit(bundle()), WholeRecordIT::isFinal);
            Path made = export(server, record.person(), "first.zip");
            Files.move(made, file);
            return record.person();
        }
    }

    private Path export(ServerProcess server, String person, String name) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        server.run(
                        "export",
                        "--person",
                        person,
                        "--format",
                        "whole",
                        "--out",
                        out.toString(),
                        "--account",
                        PreparedHome.ACCOUNT,
                        "--password-file",
                        server.passwordFile().toString())
                .expectSuccess();
        return out;
    }

    /** The checksums of what is the same wherever the record is. */
    private static List<String> canonical(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sums =
                    new String(zip.getInputStream(zip.getEntry("SHA256SUMS")).readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = sums.lines()
                    .filter(line -> !line.substring(66).matches("manifest\\.json|index\\.html|README\\.txt|pages/.*"))
                    .toList();
            assertTrue(lines.size() >= 7, lines::toString);
            return lines;
        }
    }

    private static boolean isFinal(JsonObject job) {
        return List.of("done", "failed", "cancelled")
                .contains(job.string("state").orElse(""));
    }
}
