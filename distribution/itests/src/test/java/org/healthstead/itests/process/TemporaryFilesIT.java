// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.api.jobs.JobState;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server puts what it needs for a while below its home folder, and leaves nothing elsewhere. */
class TemporaryFilesIT {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeftInTheSystemsFolder() throws Exception {
        Path system = Files.createDirectory(folder.resolve("system"));
        // So long that the control socket cannot lie in it.
        Path home = folder.resolve("home-" + "x".repeat(100));
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + system);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home, environment)) {
            server.setUp("Larch", "ada");
            try (ApiClient api = server.api(server.createToken("ada"))) {
                RecordOverHttp record = RecordOverHttp.ofNewPerson(api, "Ada Larch");
                String job =
                        record.submit(SyntheticBundle.of(1, "Ada", "Larch", 3).toUtf8());
                record.await(job, state -> JobState.ofCode(state.string("state").orElseThrow()) == JobState.DONE);
            }
            assertEquals(1, names(system).size(), () -> "the socket's folder alone: " + names(system));
            // Unpacked, loaded and deleted.
            String loaded = Files.readString(Path.of("/proc", Long.toString(server.pid()), "maps"));
            assertTrue(loaded.contains(home.resolve("run/temporary/libzstd").toString()));
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home, environment)) {
            assertTrue(server.isRunning());
            assertEquals(1, names(system).size(), () -> "what the killed one left is gone: " + names(system));
        }
        assertEquals(List.of(), names(system));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
