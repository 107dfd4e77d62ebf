// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.Answer;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server while an import is taken back, and while it is brought back: both go on by themselves. */
class UndoIT {

    private static final int OBSERVATIONS = 3_000;
    private static final int ENTRIES = OBSERVATIONS + 1;

    @TempDir
    Path folder;

    @Test
    void undoAndRedoSurviveAKill() throws Exception {
        Path home = folder.resolve("home");
        String token = PreparedHome.at(home);
        byte[] file = SyntheticBundle.of(7, "Ada", "Larch", OBSERVATIONS).toUtf8();
        RecordOverHttp[] record = new RecordOverHttp[1];
        String[] job = new String[1];
        Set<String> whole = killed(home, token, api -> {
            record[0] = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            record[0].addNote("stays");
            job[0] = record[0].submit(file);
            assertEquals("done", state(record[0].await(job[0], UndoIT::isFinal)));
            Set<String> ids = record[0].entryIds();
            reverse(record[0], job[0], api.delete("/api/v1/imports/" + job[0] + "?wait=0"), "withdrawn");
            return ids;
        });
        killed(home, token, api -> {
            RecordOverHttp now = record[0].through(api);
            check(now.await(job[0], UndoIT::isFinal), "withdrawn", true);
            assertEquals(whole.size() - ENTRIES, now.entryIds().size());
            now.awaitFound("series", 0);
            JsonObject again = now.await(now.submit(file), UndoIT::isFinal);
            assertEquals(ENTRIES, RecordOverHttp.count(again, "unchanged"));
            assertEquals(whole.size() - ENTRIES, now.entryIds().size());
            String redo = "/api/v1/imports/" + job[0] + "/redo?wait=0";
            reverse(now, job[0], api.post(redo, JsonObject.EMPTY), "restored");
            return whole;
        });
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
                ApiClient api = server.api(token)) {
            RecordOverHttp now = record[0].through(api);
            check(now.await(job[0], UndoIT::isFinal), "restored", false);
            assertEquals(whole, now.entryIds());
            now.awaitFound("series", OBSERVATIONS);
        }
    }

    private static Set<String> killed(Path home, String token, Function<ApiClient, Set<String>> work) throws Exception {
        ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
        try (ApiClient api = server.api(token)) {
            return work.apply(api);
        } finally {
            server.kill();
        }
    }

    /** Follows what was begun until a part of it is done. */
    private static void reverse(RecordOverHttp record, String job, Answer begun, String counted) {
        assertEquals(job, begun.expect(202).json().string("job").orElseThrow());
        record.await(job, state -> RecordOverHttp.count(state, counted) > 0 || isFinal(state));
    }

    private static void check(JsonObject job, String counted, boolean undone) {
        assertEquals("done", state(job), job::toString);
        assertEquals(ENTRIES, RecordOverHttp.count(job, counted), job::toString);
        assertTrue(job.toString().contains("\"undone\":" + undone), job::toString);
    }

    private static String state(JsonObject job) {
        return job.string("state").orElseThrow();
    }

    private static boolean isFinal(JsonObject job) {
        return JobState.ofCode(state(job)).isFinal();
    }
}
