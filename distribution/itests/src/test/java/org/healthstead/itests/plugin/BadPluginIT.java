// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.CommandResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that throw, hang or end the server while they start: they are kept away and named, the server goes on. */
class BadPluginIT {

    private static final String FAILED = "quarantined 1.0.0 HS-PLUGIN-START-FAILED";
    private static final String HANGS = "quarantined 1.0.0 HS-PLUGIN-START-HANGS";

    private static final String LOST = "quarantined 1.0.0 HS-PLUGIN-HANGS";
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final long POLL_NANOS = 50_000_000;

    /** With little patience, so that the tests need little too. */
    private static final Map<String, String> SETTINGS = Map.of(
            "org.healthstead.extensions.cfg", "startSeconds = 2\nhangSeconds = 2\n",
            "org.healthstead.importing.cfg", "patienceSeconds = 2\n");

    @TempDir
    private static Path folder;

    private static KeptServer kept;

    private final BadPlugins plugins = new BadPlugins(folder);
    private PluginServer server;

    @BeforeAll
    static void prepare() {
        kept = new KeptServer(folder, SETTINGS);
    }

    @BeforeEach
    void start() throws Exception {
        server = kept.clean();
    }

    @AfterAll
    static void stop() {
        kept.close();
    }

    @Test
    void onesThatThrow() throws Exception {
        quarantines("org.example.thrower", FAILED, plugins.activator("org.example.thrower", thrown()));
        quarantines("org.example.part", FAILED, plugins.immediateComponent("org.example.part", thrown()));
        quarantines("org.example.field", FAILED, plugins.searchField("org.example.field", thrown()));
        for (String place : List.of("thrower.Start.start", "part.Part.<init>", "field.Part.<init>")) {
            assertFalse(server.linesOfLog("at org.example." + place).isEmpty(), place);
        }
        server.expectWell();
        assertEquals(3, server.process.run("status").exit());
        CommandResult doctor = server.process.run("doctor");
        assertTrue(doctor.output().contains("org.example.thrower is quarantined"), doctor.output());
        assertTrue(doctor.output().contains("no luck"), doctor.output());
        server = kept.restart();
        assertEquals(FAILED, server.state("org.example.thrower"), "over a restart");
        assertEquals(3, server.plugin("start", "org.example.thrower").exit());
        server.plugin("remove", "org.example.thrower").expectSuccess();
        server.plugin("remove", "org.example.part").expectSuccess();
        server.plugin("remove", "org.example.field").expectSuccess();
        server.expectNothingToDo();
    }

    /** In their activator, in a component, and in a component when the search uses it. */
    @Test
    void onesThatNeverReturn() throws Exception {
        Map<String, Path> hanging = Map.of(
                "org.example.activator", plugins.activatorThatNeverReturns("org.example.activator"),
                "org.example.component", plugins.immediateComponentThatNeverReturns("org.example.component"),
                "org.example.field", plugins.searchFieldThatNeverReturns("org.example.field"));
        for (Map.Entry<String, Path> each : hanging.entrySet()) {
            quarantines(each.getKey(), HANGS, each.getValue());
            server.expectWell();
        }
        server.install(plugins.good("1.0.0")).expectSuccess();
        server.install(plugins.good("2.0.0")).expectSuccess();
        server.plugin("remove", BadPlugins.GOOD).expectSuccess();
        server.expectWell();
        String doctor = server.doctor();
        for (String name : hanging.keySet()) {
            assertTrue(doctor.contains(name + " is quarantined"), doctor);
        }
        server.stop();
        server = kept.restart();
        for (String name : hanging.keySet()) {
            assertEquals(HANGS, server.state(name), "over a restart");
            server.plugin("remove", name).expectSuccess();
        }
        server.expectNothingToDo();
    }

    /** Its search field, which was made as it should be, is asked about an entry and does not come back. */
    @Test
    void aSearchFieldThatNeverAnswers() throws Exception {
        String name = "org.example.hanging";
        try (ApiClient api = server.process.api(kept.token())) {
            server.install(plugins.searchFieldThatNeverAnswers(name)).expectSuccess();
            String person = person(api);
            JsonObject job = importFile(api, person, "good.json");
            assertEquals("done", job.string("state").orElse(""), job.toString());
            server.awaitState(name, LOST);
            assertTrue(server.doctor().contains(name + " is quarantined"));
            server.expectWell();
            awaitFound(api, person, 1);
            server.plugin("remove", name).expectSuccess();
            assertEquals(
                    "done", importFile(api, person, "more.json").string("state").orElse(""));
            server.expectNothingToDo();
            server.stop();
        }
    }

    /** Asked whether it wants a file, when it names the items, when it delivers them. */
    @Test
    void importersThatNeverReturn() throws Exception {
        List<String> places = List.of("ask", "survey", "read");
        try (ApiClient api = server.process.api(kept.token())) {
            String person = person(api);
            for (String where : places) {
                String name = "org.example." + where;
                server.install(plugins.importerThatNeverReturns(name)).expectSuccess();
                JsonObject job = importFile(api, person, where + ".json");
                if (where.equals("ask")) {
                    assertEquals("done", job.string("state").orElse(""), "another importer takes it: " + job);
                } else {
                    assertEquals("failed", job.string("state").orElse(""), job.toString());
                    assertEquals("HS-IMPORT-IMPORTER-HANGS", problem(job), job.toString());
                }
                server.awaitState(name, LOST);
                assertTrue(server.doctor().contains(name + " is quarantined"));
                assertEquals(
                        "done",
                        importFile(api, person, where + ".json").string("state").orElse(""));
            }
            server.expectWell();
            server.stop();
        }
        server = kept.restart();
        assertEquals(LOST, server.state("org.example.read"), "over a restart");
        for (String where : places) {
            server.plugin("remove", "org.example." + where).expectSuccess();
        }
    }

    /** It wakes up when it is given up, so its thread is never lost; but imports run one at a time. */
    @Test
    void anImporterThatSleepsHoldsUpOneImportAndIsLeftOutOfTheNext() throws Exception {
        String name = "org.example.sleeping";
        try (ApiClient api = server.process.api(kept.token())) {
            server.install(plugins.importerThatSleeps(name)).expectSuccess();
            String person = person(api);
            for (String file : List.of("one.json", "two.json", "three.json")) {
                assertEquals(
                        "done", importFile(api, person, file).string("state").orElse(""), file);
            }
            assertEquals(1, server.linesOfLog("plugin " + name + " failed in").size(), "faults");
            assertEquals("running 1.0.0", server.state(name));
            server.plugin("remove", name).expectSuccess();
            server.expectWell();
        }
    }

    private static String person(ApiClient api) {
        return api.post(
                        "/api/v1/persons",
                        JsonObject.builder().put("name", "Ada Larch").build())
                .expect(201)
                .json()
                .string("id")
                .orElseThrow();
    }

    /** One observation under that name of a file; returns the job when it has ended. */
    private static JsonObject importFile(ApiClient api, String person, String name) {
        String text = """
            {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"Ferritin"}}
            """.formatted(name.replace('.', '-'));
        return api.postBytes(
                        "/api/v1/imports?person=" + person + "&name=" + name + "&mismatch=accept&wait=60",
                        text.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    private static String problem(JsonObject job) {
        return job.object("problem").string("code").orElse("");
    }

    private static void awaitFound(ApiClient api, String person, int wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        int found;
        do {
            LockSupport.parkNanos(POLL_NANOS);
            found = api.get("/api/v1/search?q=ferritin&person=" + person)
                    .expect(200)
                    .json()
                    .array("hits")
                    .size();
        } while (found != wanted && System.nanoTime() < end);
        assertEquals(wanted, found, "hits");
    }

    @Test
    void oneThatNeverStops() throws Exception {
        String name = "org.example.staying";
        server.install(plugins.stopThatNeverReturns(name)).expectSuccess();
        server.plugin("remove", name).expectSuccess();
        assertEquals("gone", server.state(name));
        server.expectWell();
        server.stop();
    }

    @Test
    void oneThatEndsTheServer() throws Exception {
        String name = "org.example.ending";
        server.install(plugins.good("1.0.0")).expectSuccess();
        assertFalse(installByCommand(plugins.activator(name, "System.exit(0);")) == 0);
        server = kept.restart();
        assertEquals("quarantined 1.0.0 HS-PLUGIN-START-CRASHED", server.state(name));
        server.awaitState(BadPlugins.GOOD, "running 1.0.0");
        assertFalse(installByCommand(plugins.goodThatEndsTheServer("2.0.0")) == 0);
        server = kept.restart();
        server.awaitState(BadPlugins.GOOD, "running 1.0.0");
        server.plugin("remove", name).expectSuccess();
        server.expectNothingToDo();
        assertEquals(1, server.files().size(), () -> "only the good one's jar is kept");
        server.plugin("remove", BadPlugins.GOOD).expectSuccess();
    }

    /** The answer is the exit code: the command says something also when the server ends. */
    private int installByCommand(Path jar) throws IOException, InterruptedException {
        return server.process.run("plugin", "install", jar.toString()).exit();
    }

    @Test
    void oneThatTakesMoreMemoryThanThereIsEndsTheServer() throws Exception {
        String name = "org.example.greedy";
        Path greedy = plugins.activator(name, "throw new Exception(\"\" + new long[Integer.MAX_VALUE - 8].length);");
        assertFalse(installByCommand(greedy) == 0);
        assertEquals(3, server.process.awaitEnd(), "a service manager takes it for a failure and starts it again");
        server = kept.restart();
        assertEquals("quarantined 1.0.0 HS-PLUGIN-START-CRASHED", server.state(name));
        server.plugin("remove", name).expectSuccess();
        server.expectNothingToDo();
    }

    /** Bit by bit, after it has started: whichever thread finds no memory, the whole server ends. */
    @Test
    void oneThatFillsTheMemoryEndsTheServer() throws Exception {
        String name = "org.example.hoarder";
        server.install(plugins.activator(name, """
            new Thread(() -> {
                java.util.List<byte[]> kept = new java.util.ArrayList<>();
                while (true) {
                    try {
                        kept.add(new byte[1_000]);
                    } catch (OutOfMemoryError e) {
                        // Goes on all the same.
                    }
                }
            }).start();
            """));
        assertEquals(3, server.process.awaitEnd(), "a service manager takes it for a failure and starts it again");
        server = kept.restart("--safe-mode");
        server.plugin("remove", name).expectSuccess();
        server.expectWell();
    }

    @Test
    void safeModeHoldsPluginsBack() throws Exception {
        server.install(plugins.good("1.0.0")).expectSuccess();
        server.install(plugins.activator("org.example.thrower", thrown()));
        server = kept.restart("--safe-mode");
        assertEquals("held-back 1.0.0", server.state(BadPlugins.GOOD));
        assertEquals(FAILED, server.state("org.example.thrower"));
        assertTrue(
                server.process.run("plugin", "list").output().startsWith("Safe mode"),
                server.process.run("plugin", "list").output());
        assertTrue(server.process.run("status").output().contains("safe mode"));
        assertTrue(server.doctor().contains("safe mode"));
        server.install(plugins.good("2.0.0")).expectSuccess();
        assertEquals("held-back 2.0.0", server.state(BadPlugins.GOOD));
        server.plugin("remove", "org.example.thrower").expectSuccess();
        server.expectWell();
        server = kept.restart();
        server.awaitState(BadPlugins.GOOD, "running 2.0.0");
        server.expectNothingToDo();
        server.plugin("remove", BadPlugins.GOOD).expectSuccess();
    }

    private void quarantines(String name, String state, Path jar) throws IOException {
        CommandResult result = server.install(jar);
        assertEquals(3, result.exit(), result.toString());
        assertEquals(state, server.state(name));
    }

    private static String thrown() {
        return "if (true) { throw new IllegalStateException(\"no luck\"); }";
    }
}
