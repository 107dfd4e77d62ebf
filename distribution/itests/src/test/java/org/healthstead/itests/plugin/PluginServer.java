// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;

/** A server with words for what is done to its plugins from the command line. */
final class PluginServer implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long POLL_NANOS = 50_000_000;

    final ServerProcess process;

    PluginServer(ServerProcess process) {
        this.process = process;
    }

    static PluginServer start(Path home, String... options) throws IOException, InterruptedException {
        String product = System.getProperty("healthstead.product");
        return new PluginServer(ServerProcess.start(Path.of(product), home, options));
    }

    CommandResult install(Path jar) throws IOException {
        return process.tell("plugin install", jar.toString());
    }

    CommandResult plugin(String command, String name) throws IOException {
        return process.tell("plugin " + command, name);
    }

    /** Stops by the command, and waits until the process has ended. */
    void stop() throws IOException, InterruptedException {
        process.run("stop").expectSuccess();
        process.awaitEnd();
    }

    /** What the doctor finds. */
    String doctor() throws IOException {
        return process.tell("doctor").output();
    }

    /** No check of the status complains. */
    void expectNothingToDo() throws IOException {
        process.tell("status").expectSuccess();
    }

    /** No plugin is there but the product's own. */
    boolean hasOnlyWhatShips() throws IOException {
        return plugins().stream()
                .allMatch(plugin -> plugin.string("name").orElse("").startsWith("org.healthstead."));
    }

    /** What is told of a plugin; empty when there is none of this name. */
    Optional<JsonObject> find(String name) throws IOException {
        return plugins().stream()
                .filter(plugin -> plugin.string("name").equals(Optional.of(name)))
                .findFirst();
    }

    private List<JsonObject> plugins() throws IOException {
        return JsonObject.parse(
                        process.ask("plugin list").expectSuccess().output().strip())
                .array("plugins")
                .objects();
    }

    /** State, version and problem: {@code running 1.0.0}, {@code quarantined 1.0.0 HS-...}, {@code gone}. */
    String state(String name) throws IOException {
        return find(name)
                .map(plugin -> (plugin.string("state").orElse("?") + " "
                                + plugin.string("version").orElse("?") + " "
                                + plugin.object("problem").string("code").orElse(""))
                        .strip())
                .orElse("gone");
    }

    /** Plugins start after the server is ready. */
    void awaitState(String name, String wanted) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String state = state(name);
        while (!state.equals(wanted) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
            state = state(name);
        }
        assertEquals(wanted, state, name);
    }

    void expectRefused(String code, Path jar) throws IOException {
        CommandResult result = install(jar);
        assertEquals(3, result.exit(), result.toString());
        assertTrue(result.errors().contains("(" + code + ")"), result.errors());
    }

    /** Jars in the folder of the plugins. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(process.home().resolve("plugins"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Lines of the log that contain a text. */
    List<String> linesOfLog(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.list(process.home().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                Files.readString(log)
                        .lines()
                        .filter(line -> line.contains(text))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The server answers as always. */
    void expectWell() throws IOException {
        process.ask("account list").expectSuccess();
        String status = process.tell("status").output();
        for (String part : Readiness.PARTS) {
            assertTrue(status.contains(part + ": ready"), status);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
