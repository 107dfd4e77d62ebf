// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.operations.control.ServerFixture.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

@Timeout(60)
final class ControlSocketTest {

    @TempDir
    private Path folder;

    private ServerFixture server;

    @BeforeEach
    void start() throws Exception {
        server = new ServerFixture(folder, Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void onlyTheOwnerCanOpenIt() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(server.socketPath)));
        for (String name : List.of("data", "keys", "index", "files", "logs", "etc", "plugins", "run", "cache")) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(server.home.folder(name))));
        }
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        for (String line :
                List.of("nonsense\n", "[]\n", "{\"command\":\n", "{\"command\":\"search\",\"command\":\"x\"}\n")) {
            Answer answer = server.askRaw(line);

            assertEquals(2, answer.exit(), line);
            assertEquals(1, answer.err().size(), line);
        }
    }

    @Test
    void refusesALineWithoutEnd() throws Exception {
        try (SocketChannel channel = server.connect()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    ServerFixture.write(channel, "x".repeat(3 * ControlConnection.LONGEST_LINE));
                } catch (IOException expected) {
                    // The server need not take more than the limit.
                }
            });
            assertEquals(2, ServerFixture.read(channel).exit());
            writer.join();
        }
    }

    @Test
    void takesALineJustBelowTheLimitInPieces() throws Exception {
        String line = ServerFixture.request("x".repeat(1_000_000)).build() + "\n";
        try (SocketChannel channel = server.connect()) {
            for (int i = 0; i < line.length(); i += 100_000) {
                ServerFixture.write(channel, line.substring(i, Math.min(line.length(), i + 100_000)));
            }
            assertEquals(2, ServerFixture.read(channel).exit());
        }
    }

    @Test
    void survivesClientsThatGoAway() throws Exception {
        for (int i = 0; i < 2 * ControlSocket.AT_ONCE; i++) {
            SocketChannel silent = server.connect();
            ServerFixture.write(silent, "{\"comm");
            silent.close();
            SocketChannel hasty = server.connect();
            ServerFixture.write(hasty, ServerFixture.request("status").build() + "\n");
            hasty.close();
        }
        assertEquals(2, askUntilThereIsRoom("nothing").exit());
    }

    /** While the dead clients are being found out, a new one is told to come again, or is closed without a word. */
    private Answer askUntilThereIsRoom(String command) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try {
                Answer answer = server.ask(command);
                if (answer.exit() >= 0 && !answer.err().getFirst().startsWith("Too many")) {
                    return answer;
                }
            } catch (SocketException closedWithoutAWord) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new AssertionError("the server never had room again");
    }

    @Test
    void answersManyClientsAtOnceAndRefusesMoreThanItCanHold() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(ControlSocket.AT_ONCE);
        server.context()
                .registerService(
                        HealthCheck.class,
                        () -> slow(entered, go),
                        FrameworkUtil.asDictionary(Map.of(HealthCheck.NAME, "slow")));
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < ControlSocket.AT_ONCE; i++) {
                Callable<Answer> ask = () -> server.ask("status");
                answers.add(threads.submit(ask));
            }
            entered.await();
            Answer refused;
            try {
                refused = server.ask("status");
            } finally {
                go.countDown();
            }
            assertEquals(3, refused.exit());
            assertTrue(refused.err().getFirst().startsWith("Too many commands"));
            for (Future<Answer> answer : answers) {
                assertTrue(answer.get().all().contains("slow: OK"), answer.get().all());
            }
        }
    }

    private static Result slow(CountDownLatch entered, CountDownLatch go) {
        entered.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Result(Result.Status.OK, "done");
    }

    @Test
    void stopsTheFrameworkAfterTheAnswer() throws Exception {
        Answer answer = server.ask("stop");

        assertEquals(new Answer(List.of(), List.of(), 0), answer);
        server.framework.waitForStop(30_000);
        assertEquals(Bundle.RESOLVED, server.framework.getState());
    }

    @Test
    void leavesNoSocketBehind() throws Exception {
        server.close();

        assertFalse(Files.exists(server.socketPath));
    }
}
