// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.api.json.JsonObject;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.healthstead.testkit.server.ApiClient;
import org.healthstead.testkit.server.CommandResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come and go in the running server, and what must not come is refused. */
class PluginLifeIT {

    private static final String SHIPPED = "org.healthstead.plugin.import.fhir";

    @TempDir
    private static Path folder;

    private static KeptServer kept;

    private final BadPlugins plugins = new BadPlugins(folder);
    private PluginServer server;

    @BeforeAll
    static void prepare() {
        kept = new KeptServer(folder, Map.of());
    }

    @BeforeEach
    void start() throws Exception {
        server = kept.clean();
    }

    @AfterAll
    static void stop() {
        kept.close();
    }

    /** By a process of {@code bin/healthstead}, as an operator does it. */
    private CommandResult command(String what, String plugin) throws Exception {
        return server.process.run("plugin", what, plugin);
    }

    @Test
    void aPluginComesIsReplacedAndGoes() throws Exception {
        command("install", plugins.good("1.0.0").toString()).expectSuccess();
        assertEquals("running 1.0.0", server.state(BadPlugins.GOOD));
        server.install(plugins.good("2.0.0")).expectSuccess();
        assertEquals("running 2.0.0", server.state(BadPlugins.GOOD));
        server.install(plugins.good("1.5.0")).expectSuccess();
        assertEquals("running 1.5.0", server.state(BadPlugins.GOOD), "an older one may take the place too");
        server.install(plugins.good("1.5.0")).expectSuccess();

        CommandResult failed =
                command("install", plugins.goodThatThrows("3.0.0").toString());
        assertEquals(3, failed.exit(), failed.toString());
        assertTrue(failed.errors().contains("HS-PLUGIN-UPDATE-FAILED"), failed.errors());
        assertTrue(failed.errors().contains("no luck"), failed.errors());
        assertEquals("running 1.5.0", server.state(BadPlugins.GOOD));
        assertEquals(1, server.files().size(), () -> "one jar is kept");

        command("stop", BadPlugins.GOOD).expectSuccess();
        assertEquals("stopped 1.5.0", server.state(BadPlugins.GOOD));
        command("start", BadPlugins.GOOD).expectSuccess();
        command("remove", BadPlugins.GOOD).expectSuccess();
        assertEquals("gone", server.state(BadPlugins.GOOD));
        assertEquals(List.of(), server.files());
        assertEquals(3, command("remove", BadPlugins.GOOD).exit());
    }

    @Test
    void theListOutlivesTheFrameworksCacheAndARestart() throws Exception {
        Path home = kept.home();
        server.install(plugins.good("1.0.0")).expectSuccess();
        server.install(plugins.activator("org.example.stopped", "")).expectSuccess();
        server.plugin("stop", "org.example.stopped").expectSuccess();
        server.plugin("stop", SHIPPED).expectSuccess();
        assertEquals(3, server.plugin("remove", SHIPPED).exit(), "what ships stays");

        server = kept.restart();
        server.awaitState(BadPlugins.GOOD, "running 1.0.0");

        server.close();
        delete(home.resolve("cache"));
        server = kept.restart();
        server.awaitState(BadPlugins.GOOD, "running 1.0.0");
        assertEquals("stopped 1.0.0", server.state("org.example.stopped"));
        assertTrue(server.state(SHIPPED).startsWith("stopped "), server.state(SHIPPED));
        server.plugin("start", SHIPPED).expectSuccess();
        assertTrue(server.state(SHIPPED).startsWith("running "), server.state(SHIPPED));

        server.close();
        Path jar = home.resolve("plugins").resolve(only(home.resolve("plugins"), BadPlugins.GOOD));
        Files.write(jar, new byte[] {1, 2, 3});
        Files.writeString(home.resolve("plugins/org.example.lost-1.0.0-0123456789abcdef.jar"), "left by a kill");
        Files.writeString(home.resolve("plugins/mine.txt"), "somebody's own");
        server = kept.restart();
        server.awaitState(BadPlugins.GOOD, "quarantined 1.0.0 HS-PLUGIN-FILE");
        assertTrue(server.files().contains("mine.txt"), "what is not ours is left alone");
        assertTrue(server.files().stream().noneMatch(name -> name.contains("lost")), "orphans are swept");
        server.install(plugins.good("1.0.0")).expectSuccess();
        assertEquals("running 1.0.0", server.state(BadPlugins.GOOD));
    }

    @Test
    void whatIsNoPluginIsRefusedAndNothingChanges() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "This is no jar.");
        server.expectRefused("HS-PLUGIN-NOT-BUNDLE", text);
        server.expectRefused(
                "HS-PLUGIN-NOT-BUNDLE",
                ThrowAwayPlugin.named("org.example.plain", "1")
                        .header("Bundle-SymbolicName", null)
                        .write(folder));
        server.expectRefused(
                "HS-PLUGIN-MISSING-IMPORT",
                plugins.importing("org.example.missing", "org.example.nowhere;version=\"[1.2,2)\""));
        CommandResult missing =
                server.install(plugins.importing("org.example.missing", "org.example.nowhere;version=\"[1.2,2)\""));
        assertTrue(missing.errors().contains("org.example.nowhere"), missing.errors());
        assertTrue(missing.errors().contains("[1.2.0,2.0.0)"), missing.errors());
        server.expectRefused(
                "HS-PLUGIN-API-RANGE",
                plugins.importing("org.example.future", "org.healthstead.api.record;version=\"[9,10)\""));
        server.expectRefused(
                "HS-PLUGIN-FORBIDDEN-IMPORT",
                plugins.importing("org.example.curious", "org.healthstead.platform.api.store;version=\"[0.1,1)\""));
        server.expectRefused("HS-PLUGIN-NAME-TAKEN", plugins.importing(SHIPPED, "org.osgi.framework"));
        assertEquals(
                3,
                server.process
                        .run("plugin", "install", folder.resolve("none").toString())
                        .exit());
        assertEquals(List.of(), server.files());
        server.expectWell();
        server.expectNothingToDo();
    }

    @Test
    void programsManagePluginsWithATokenOfItsOwnScope() throws Exception {
        Path jar = plugins.good("1.0.0");
        try (ApiClient any = server.process.api(kept.token())) {
            any.get("/api/v1/plugins").expect(403);
            any.postBytes("/api/v1/plugins", Files.readAllBytes(jar)).expect(403);
        }
        try (ApiClient api = server.process.api(server.process.createToken("ada", "system/plugins"))) {
            api.get("/api/v1/persons").expect(200);
            JsonObject installed = api.postBytes("/api/v1/plugins", Files.readAllBytes(jar))
                    .expect(201)
                    .json();
            assertEquals("running", installed.string("state").orElse(""));
            api.postBytes("/api/v1/plugins", Files.readAllBytes(jar)).expect(200);
            assertEquals(
                    2,
                    api.get("/api/v1/plugins")
                            .expect(200)
                            .json()
                            .array("plugins")
                            .size());
            assertEquals(
                    "HS-PLUGIN-NOT-BUNDLE",
                    api.postBytes("/api/v1/plugins", new byte[] {1})
                            .expect(422)
                            .json()
                            .string("code")
                            .orElse(""));
            api.postBytes("/api/v1/plugins/" + BadPlugins.GOOD + "/stop", new byte[0])
                    .expect(200);
            api.delete("/api/v1/plugins/" + BadPlugins.GOOD).expect(204);
            api.delete("/api/v1/plugins/" + BadPlugins.GOOD).expect(404);
            api.delete("/api/v1/plugins/" + SHIPPED).expect(409);
        }
    }

    private static String only(Path plugins, String name) throws Exception {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void delete(Path path) throws Exception {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
