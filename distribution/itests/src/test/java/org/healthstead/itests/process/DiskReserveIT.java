// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the home folder comes near its end: with the shipped reserves writes end before anything can break. */
@EnabledIfSystemProperty(named = "healthstead.full", matches = "true")
class DiskReserveIT {

    private static final int MEGABYTES = 1_000;
    private static final int OBSERVATIONS = 12_000;

    /** More than an import wants at its begin. */
    private static final long ENOUGH_BYTES = 400_000_000;

    /** Less than the store keeps free. */
    private static final long LEFT_BYTES = 150_000_000;

    @TempDir
    Path folder;

    @Test
    void anImportEndsWithTheReasonAndTheRestComesLater() throws Exception {
        Path home = folder.resolve("home");
        try (SmallDisk disk = SmallDisk.mount(home, MEGABYTES);
                ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
            server.setUp("Larch", "ada");
            try (ApiClient api = server.api(server.createToken("ada"))) {
                RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
                Set<String> notes = new HashSet<>(Set.of(record.addNote("before")));
                disk.fillBut(ENOUGH_BYTES);
                String job = record.submit(DiskFullIT.export(OBSERVATIONS));
                record.await(job, state -> RecordOverHttp.count(state, "created") > 0 || DiskFullIT.isFinal(state));
                disk.fillBut(LEFT_BYTES);
                JsonObject ended = record.await(job, DiskFullIT::isFinal);
                assertEquals(JobState.FAILED.code(), ended.string("state").orElse(""), ended::toString);
                assertEquals(
                        DiskFullIT.FULL,
                        DiskFullIT.code(record.offerNote("refused").expect(507)));
                assertEquals(
                        DiskFullIT.FULL,
                        DiskFullIT.code(record.offer(DiskFullIT.export(10)).expect(507)));
                DiskFullIT.reads(server, record);
                assertTrue(DiskFullIT.checks(api).contains("disk critical"), () -> "" + DiskFullIT.checks(api));
                server.run("person", "list", "--account", "ada", "--password-file", server.passwordFile() + "")
                        .expectSuccess();
                disk.free();
                DiskFullIT.goesOn(record, job, OBSERVATIONS, notes);
            }
        }
    }
}
