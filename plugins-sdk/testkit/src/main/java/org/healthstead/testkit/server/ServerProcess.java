// SPDX-License-Identifier: Apache-2.0
package org.healthstead.testkit.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonObject;

/**
 * One start of the unpacked product in a process of its own, on a free port of 127.0.0.1. Closing it stops the server
 * in order; {@link #kill} does not.
 */
public final class ServerProcess implements AutoCloseable {

    /**
     * System property: a folder with a start cache of the product ({@code healthstead start-cache}), which halves the
     * time of a start. Without it servers start without a cache.
     */
    public static final String START_CACHE_FOLDER = "healthstead.startCache";

    /**
     * System property: flags of the JVM, beside those that ship, for servers that do not give their own by the variable
     * {@code HEALTHSTEAD_JAVA_OPTIONS}. Most servers of tests live for seconds: with the first compiler tier alone a
     * start takes half of the CPU. A start cache is used when it was made with the same flags.
     */
    public static final String JAVA_OPTIONS = "healthstead.javaOptions";

    private static final String LISTEN = "--listen";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;
    private static final String PASSWORD = "marble otter seventeen lanterns";

    private final Path product;
    private final Path home;
    private final Process process;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private ServerProcess(Path product, Path home, Map<String, String> environment, List<String> options)
            throws IOException {
        this.product = product;
        this.home = home;
        List<String> command = new ArrayList<>(
                List.of(product.resolve("bin/healthstead").toString(), "start", "--home", home.toString()));
        if (!options.contains(LISTEN)) {
            command.addAll(List.of(LISTEN, "127.0.0.1:" + freePort()));
        }
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(startCache());
        builder.environment().put("HEALTHSTEAD_JAVA_OPTIONS", System.getProperty(JAVA_OPTIONS, ""));
        builder.environment().putAll(environment);
        this.process = builder.start();
        Thread.ofVirtual().start(this::readLines);
    }

    /**
     * Two minutes after a start without one, a server makes its start cache: a second server beside a test that cleans
     * up. So it uses the one that the build has made, or none.
     */
    private static Map<String, String> startCache() {
        String folder = System.getProperty(START_CACHE_FOLDER, "");
        return folder.isEmpty()
                ? Map.of("HEALTHSTEAD_START_CACHE", "off")
                : Map.of("HEALTHSTEAD_START_CACHE", "use", "HEALTHSTEAD_START_CACHE_FOLDER", folder);
    }

    /**
     * Starts the product and waits until it says that it is ready.
     *
     * @param options of {@code healthstead start}; without {@code --listen} a free port is chosen
     */
    public static ServerProcess start(Path product, Path home, String... options)
            throws IOException, InterruptedException {
        return start(product, home, Map.of(), options);
    }

    /** @param environment of the start script, beside this process' own */
    public static ServerProcess start(Path product, Path home, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            ServerProcess server = new ServerProcess(product, home, environment, List.of(options));
            try {
                server.ready.get(START.toSeconds(), TimeUnit.SECONDS);
                return server;
            } catch (ExecutionException | TimeoutException e) {
                server.kill();
                if (attempt == ATTEMPTS || !server.hasLostItsPort()) {
                    throw new IOException("the server did not become ready; it said: " + server.lines, e);
                }
            }
        }
    }

    /** True when another process took the port that was free a moment before. */
    private boolean hasLostItsPort() {
        return lines.stream().anyMatch(line -> line.contains("Another program uses "));
    }

    /** Starts the product and returns at once: for tests that kill it while it starts. */
    public static ServerProcess launch(Path product, Path home, String... options) throws IOException {
        return new ServerProcess(product, home, Map.of(), List.of(options));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void readLines() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("ready ")) {
                    ready.complete(URI.create(line.substring("ready ".length()).strip()));
                }
            }
        } catch (IOException e) {
            lines.add("output ended: " + e.getMessage());
        }
        ready.completeExceptionally(new IOException("the server ended"));
    }

    /** What the server has printed so far. */
    public List<String> output() {
        return List.copyOf(lines);
    }

    /** Where it serves. */
    public URI address() {
        return ready.join();
    }

    public long pid() {
        return process.pid();
    }

    public Path home() {
        return home;
    }

    /** First set-up with a password that every account of the test has. */
    public void setUp(String household, String account) throws IOException, InterruptedException {
        ControlSocket.run(
                        home,
                        request("setup", "--household", household, "--account", account)
                                .put("password", PASSWORD)
                                .put("json", false)
                                .build())
                .expectSuccess();
    }

    /** A bearer token of the account with every right that the account has. */
    public String createToken(String account) throws IOException, InterruptedException {
        return createToken(account, "patient/*.cruds");
    }

    /** A bearer token of the account with a scope, as {@code token create --scope} takes it. */
    public String createToken(String account, String scope) throws IOException, InterruptedException {
        CommandResult printed = ControlSocket.run(
                home,
                request("token create", "--scope", scope)
                        .put("account", account)
                        .put("password", PASSWORD)
                        .put("json", true)
                        .build());
        return JsonObject.parse(printed.expectSuccess().output().strip())
                .string("token")
                .orElseThrow();
    }

    /**
     * Says a command of the operator to the server, without a process of its own for it as {@link #run} has: for what a
     * test asks again and again.
     *
     * @param command the words of its name, {@code plugin list}
     * @param arguments as {@code bin/healthstead} hands them on: paths absolute, no {@code --json}
     * @return with JSON as output where the command can
     * @throws java.io.EOFException when the server ends before it has answered
     */
    public CommandResult ask(String command, String... arguments) throws IOException {
        return ask(true, command, arguments);
    }

    /** As {@link #ask}, with the words for people as output. */
    public CommandResult tell(String command, String... arguments) throws IOException {
        return ask(false, command, arguments);
    }

    private CommandResult ask(boolean json, String command, String... arguments) throws IOException {
        return ControlSocket.run(
                home, request(command, arguments).put("json", json).build());
    }

    private static JsonObject.Builder request(String command, String... arguments) {
        return JsonObject.builder().put("command", command).put("arguments", JsonArray.ofStrings(List.of(arguments)));
    }

    /** The password of the accounts that {@link #setUp} makes. */
    public String password() {
        return PASSWORD;
    }

    /** A file with {@link #password}, outside the home folder. */
    public Path passwordFile() throws IOException {
        Path file = home.resolveSibling(home.getFileName() + ".password");
        return Files.writeString(file, PASSWORD + "\n");
    }

    public ApiClient api(String token) {
        return new ApiClient(address(), token);
    }

    /** Runs another command of {@code bin/healthstead} on this home folder. */
    public CommandResult run(String... command) throws IOException, InterruptedException {
        return CommandResult.of(product, home, command);
    }

    /** Ends the process at once, as a power cut would end the program. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Asks it to stop, as a service manager does, and waits for it. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("the server did not stop within " + STOP);
        }
    }

    /** Waits for an end that nobody asked for; the answer is the exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server did not end within " + STOP);
        }
        return process.exitValue();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            try {
                stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}
