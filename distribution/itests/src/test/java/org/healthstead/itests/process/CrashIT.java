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
import org.healthstead.itests.home.PreparedHome;
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

    private static final int KILLS = Integer.getInteger("healthstead.kills", 3);
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
        String token = PreparedHome.at(home);
        ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                Life life = importUntilKilled(server, token, random);
                reporter.publishEntry("kill " + kill, life.counted() + " entries counted");
                server = ServerProcess.start(UnpackedProduct.folder(), home);
                try (ApiClient api = server.api(token)) {
                    check(life.record().through(api), life);
                }
            }
        } finally {
            server.close();
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

    /** What was told of a record before the server was killed. */
    private record Life(RecordOverHttp record, String job, List<String> acknowledged, long counted) {}

    private static Life importUntilKilled(ServerProcess server, String token, Random random) throws Exception {
        try (ApiClient api = server.api(token)) {
            RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
            List<String> acknowledged = new ArrayList<>(List.of(record.addNote("before the import")));
            String job = record.submit(SyntheticBundle.of(random.nextLong(), "Ada", "Larch", OBSERVATIONS)
                    .toUtf8());
            acknowledged.add(record.addNote("during the import"));
            long target = random.nextInt(OBSERVATIONS);
            long counted = RecordOverHttp.count(
                    record.await(job, state -> RecordOverHttp.count(state, "created") >= target || isFinal(state)),
                    "created");
            return new Life(record, job, acknowledged, counted);
        } finally {
            server.kill();
        }
    }

    private static void check(RecordOverHttp record, Life life) {
        List<String> acknowledged = life.acknowledged();
        var state = record.await(life.job(), CrashIT::isFinal);
        assertEquals(JobState.DONE.code(), state.string("state").orElse(""), () -> "job ended as " + state);
        long created = RecordOverHttp.count(state, "created");
        assertEquals(OBSERVATIONS + 1L, created, () -> "every item exactly once: " + state);
        assertTrue(created >= life.counted(), "a count that was shown must not shrink");
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
