// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsHelpForEveryCommand() {
        assertEquals(ExitCode.DONE, run(Map.of(), "--help"));
        for (Command command : Commands.all()) {
            assertTrue(text(out).contains(command.name()), command.name());
            String[] words = (command.name() + " --help").split(" ");
            assertEquals(ExitCode.DONE, run(Map.of(), words), command.name());
        }
        assertEquals("", text(err));
    }

    @Test
    void refusesAnUnknownCommand() {
        assertEquals(ExitCode.WRONG_USE, run(Map.of(), "serch", "x"));
        assertTrue(text(err).contains("\"serch x\""), text(err));
        assertEquals(ExitCode.WRONG_USE, run(Map.of()));
    }

    @Test
    void saysThatNoServerRuns() {
        assertEquals(ExitCode.NOT_REACHABLE, run(Map.of(), "status", "--home", temporary.toString()));
        assertTrue(text(err).contains("healthstead start"), text(err));
    }

    @Test
    void saysWhatIsNotBuiltYet() {
        assertEquals(ExitCode.REFUSED, run(Map.of(), "backup", "--out", "x"));
        assertTrue(text(err).contains("not built yet"), text(err));
    }

    @Test
    void doesNotMakeAnInstallationToRepairOne() {
        Path home = temporary.resolve("none");
        assertEquals(ExitCode.REFUSED, run(Map.of(), "doctor", "--home", home.toString()));
        assertTrue(Files.notExists(home));
    }

    @Test
    void sendsTheCommandAndShowsTheAnswer() throws Exception {
        Path password = Files.writeString(temporary.resolve("password"), "p\"w\nsecond line\n");
        CompletableFuture<String> request = answer("{\"out\":\"hit ü\"}\n{\"err\":\"careful\"}\n", "{\"exit\":3}\n");

        int exit = run(
                Map.of(),
                "search",
                "ferritin",
                "--account",
                "anna",
                "--password-file",
                password.toString(),
                "--home",
                temporary.toString());

        assertEquals(
                "{\"command\":\"search\",\"arguments\":[\"ferritin\"],\"json\":false,\"account\":\"anna\","
                        + "\"password\":\"p\\\"w\"}",
                request.join());
        assertEquals(3, exit);
        assertEquals("hit ü\n", text(out));
        assertEquals("careful\n", text(err));
    }

    @Test
    void readsTheTokenFromAFile() throws Exception {
        Path token = Files.writeString(temporary.resolve("token"), "hs_pat_x\n");
        CompletableFuture<String> request = answer("{\"exit\":0}\n");

        assertEquals(
                ExitCode.DONE,
                run(
                        Map.of("HEALTHSTEAD_TOKEN_FILE", token.toString()),
                        "person",
                        "list",
                        "--json",
                        "--home",
                        temporary.toString()));

        assertEquals(
                "{\"command\":\"person list\",\"arguments\":[],\"json\":true,\"token\":\"hs_pat_x\"}", request.join());
    }

    @Test
    void failsWhenTheServerEndsWithoutAResult() throws Exception {
        answer("{\"out\":\"half\"}\n");

        assertEquals(ExitCode.INTERNAL_ERROR, run(Map.of(), "status", "--home", temporary.toString()));
    }

    /** A server for one connection; the answer is the request it got. */
    private CompletableFuture<String> answer(String... chunks) throws Exception {
        HomeFolder home = new HomeFolder(temporary);
        home.create();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(home.newSocket()));
        return CompletableFuture.supplyAsync(() -> {
            try (server;
                    SocketChannel client = server.accept()) {
                String request = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8)).readLine();
                for (String chunk : chunks) {
                    client.write(ByteBuffer.wrap(chunk.getBytes(StandardCharsets.UTF_8)));
                }
                return request;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private int run(Map<String, String> environment, String... words) {
        return new CommandLine(stream(out), stream(err), environment).run(List.of(words));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
