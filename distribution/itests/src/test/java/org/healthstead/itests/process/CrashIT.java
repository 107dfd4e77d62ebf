// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.jobs.JobState;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server's process at random moments and starts it again: what was acknowledged must be there, the import
 * must finish by itself, and the index must equal the store.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("healthstead.kills", 5);
    private static final int OBSERVATIONS = 4_000;
    private static final long LONGEST_START_NANOS = 6_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void anImportSurvivesKills(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        String token = setUp(home);
        for (int kill = 0; kill < KILLS; kill++) {
            importKilledOnce(home, token, random);
        }
    }

    @Test
    void aFirstStartSurvivesKills(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        Path home = folder.resolve("first");
        for (int kill = 0; kill < KILLS; kill++) {
            ServerProcess server = ServerProcess.launch(UnpackedProduct.folder(), home);
            LockSupport.parkNanos(random.nextLong(LONGEST_START_NANOS));
            server.kill();
        }
        String token = setUp(home);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
                ApiClient api = server.api(token)) {
            RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            String note = record.addNote("still here");
            assertTrue(record.entryIds().contains(note));
        }
    }

    private static String setUp(Path home) throws Exception {
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
            server.setUp("Larch", "ada");
            return server.createToken("ada");
        }
    }

    private void importKilledOnce(Path home, String token, Random random) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        RecordOverHttp record;
        String job;
        long counted;
        ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
        try (ApiClient api = server.api(token)) {
            record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            acknowledged.add(record.addNote("before the import"));
            job = record.submit(SyntheticBundle.of(random.nextLong(), "Ada", "Larch", OBSERVATIONS)
                    .toUtf8());
            acknowledged.add(record.addNote("during the import"));
            long target = random.nextInt(OBSERVATIONS);
            counted = RecordOverHttp.count(
                    record.await(job, state -> RecordOverHttp.count(state, "created") >= target || isFinal(state)),
                    "created");
        } finally {
            server.kill();
        }
        try (ServerProcess again = ServerProcess.start(UnpackedProduct.folder(), home);
                ApiClient api = again.api(token)) {
            check(record.through(api), job, acknowledged, counted);
        }
    }

    private static void check(RecordOverHttp record, String job, List<String> acknowledged, long counted) {
        var state = record.await(job, CrashIT::isFinal);
        assertEquals(JobState.DONE.code(), state.string("state").orElse(""), () -> "job ended as " + state);
        long created = RecordOverHttp.count(state, "created");
        assertEquals(OBSERVATIONS + 1L, created, () -> "every item exactly once: " + state);
        assertTrue(created >= counted, "a count that was shown must not shrink");
        Set<String> ids = record.entryIds();
        assertTrue(ids.containsAll(acknowledged), "an acknowledged entry is lost");
        long ownPatient = 1;
        assertEquals(OBSERVATIONS + 1 + acknowledged.size() + ownPatient, ids.size());
        record.awaitFound("", ids.size());
        record.awaitFound("series", OBSERVATIONS);
    }

    private static boolean isFinal(org.healthstead.api.json.JsonObject state) {
        return JobState.ofCode(state.string("state").orElseThrow()).isFinal();
    }
}
