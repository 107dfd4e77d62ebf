// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on the unpacked product: what it prints, its exit codes, and how a server comes and goes. */
class CommandsIT {
    @TempDir
    private Path folder;

    @Test
    void aServerInTheBackgroundComesAndGoes() throws Exception {
        // A blank, a plus and an umlaut: the folder is the user's choice.
        Path home = folder.resolve("my home + ü");
        Path password = Files.writeString(folder.resolve("password"), "Plum77 kettle orbit fern\n");
        assertEquals(4, run(home, "status").exit());

        run(home, "setup", "--household", "Test", "--account", "anna", "--password-file", password.toString())
                .expectSuccess();
        String listen = "127.0.0.1:" + freePort();
        CommandResult started =
                run(home, "start", "--background", "--listen", listen).expectSuccess();
        try {
            assertEquals(List.of("ready http://" + listen), readyLines(started));
            assertFalse(started.output().contains("set up "), started.output());
            run(home, "status").expectSuccess();
            assertTrue(run(home, "account", "list").expectSuccess().output().contains("anna"));
            assertEquals(3, run(home, "start", "--listen", "127.0.0.1:0").exit(), "a home folder has one server");
            assertEquals(
                    3, run(folder.resolve("other"), "start", "--listen", listen).exit(), "the port is taken");
        } finally {
            run(home, "stop").expectSuccess();
        }
        assertEquals(4, run(home, "status").exit());
        run(home, "doctor").expectSuccess();
    }

    @Test
    void theFirstStartPrintsTheSetUpLinkAndAKilledServerStartsAgain() throws Exception {
        Path home = folder.resolve("home");
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
            assertTrue(
                    server.output().stream()
                            .anyMatch(line -> line.startsWith("set up " + server.address() + "/setup?code=")),
                    server.output().toString());
            server.kill();
        }
        halveTheFrameworksFiles(home);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home)) {
            server.run("status").expectSuccess();
        }
    }

    /** As a kill may leave them that comes while they are written. */
    private static void halveTheFrameworksFiles(Path home) throws IOException {
        List<Path> written;
        try (Stream<Path> walk = Files.walk(home.resolve("cache/framework"))) {
            written = walk.filter(Files::isRegularFile).toList();
        }
        assertFalse(written.isEmpty(), "nothing is written: this test looks at the wrong place");
        for (Path file : written) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
    }

    @Test
    void whatIsReachableFromOutsideIsRefused() throws Exception {
        Path home = folder.resolve("home");
        CommandResult refused = run(home, "start", "--listen", "0.0.0.0:8080");
        assertEquals(3, refused.exit());
        assertTrue(refused.errors().contains("TLS"), refused.errors());
        assertEquals(3, run(home, "start", "--behind-proxy", "10.0.0.0/8").exit());
        assertEquals(2, run(home, "start", "--lissen", "x").exit());
        assertTrue(Files.notExists(home), "nothing was made for a command that was refused");
    }

    private static List<String> readyLines(CommandResult result) {
        return result.output().lines().filter(line -> line.startsWith("ready ")).toList();
    }

    private static CommandResult run(Path home, String... command) throws IOException, InterruptedException {
        return CommandResult.of(UnpackedProduct.folder(), home, command);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
