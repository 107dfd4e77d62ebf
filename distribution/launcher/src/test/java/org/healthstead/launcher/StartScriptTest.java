// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script bin/healthstead, with a program in the place of java that shows what it was called with. */
class StartScriptTest {
    private static final Path ASSEMBLY = Path.of("..", "assembly", "src");
    private static final String LAUNCHER = "lib/org.healthstead.launcher.jar";
    private static final String FRAMEWORK = "lib/org.apache.felix.framework.jar";
    private static final String BUNDLE = "bundles/30/org.healthstead.store.jpa-1.jar";
    private static final String NESTED = "lib/nested/org.healthstead.store.jpa/lib/flyway-core.jar";
    private static final String PLUGIN = "bundles/40/org.healthstead.plugin.import.fhir-1.jar";

    @TempDir
    Path folder;

    @BeforeEach
    void product() throws IOException {
        write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
        executable(write("jdk/bin/java", """
            #!/bin/sh
            for word in "$@"; do
                echo "$word"
                case $word in -XX:AOTCache=*.new) echo cache > "${word#*=}" ;; esac
            done
            """));
        Path script = folder.resolve("product/bin/healthstead");
        Files.createDirectories(script.getParent());
        executable(Files.copy(ASSEMBLY.resolve("bin/healthstead"), script));
        for (String jar : List.of(LAUNCHER, FRAMEWORK, BUNDLE, NESTED, PLUGIN)) {
            write("product/" + jar, "first");
        }
    }

    @Test
    void aCacheThatWasMadeIsUsed() throws Exception {
        assertFalse(usesCache());
        makeCache();
        assertTrue(usesCache());
    }

    @Test
    void aCacheOfTheProductServesEveryHome() throws Exception {
        String folderOfProduct = "HEALTHSTEAD_START_CACHE_FOLDER=" + folder.resolve("product/start-cache");
        run(List.of(folderOfProduct), "start-cache");
        assertTrue(usesCache());
        Files.writeString(folder.resolve("product").resolve(LAUNCHER), "changed");
        assertFalse(usesCache());
    }

    @ParameterizedTest
    @ValueSource(strings = {LAUNCHER, FRAMEWORK, BUNDLE, NESTED})
    void aCacheIsNotUsedWithAnotherJarOfTheSameSizeAndTime(String jar) throws Exception {
        makeCache();
        Path replaced = folder.resolve("product").resolve(jar);
        FileTime time = Files.getLastModifiedTime(replaced);
        Files.writeString(replaced, "other");
        Files.setLastModifiedTime(replaced, time);
        assertFalse(usesCache());
    }

    @Test
    void aCacheIsNotUsedWithOtherFlagsOrAnotherJdk() throws Exception {
        makeCache();
        assertFalse(usesCache("HEALTHSTEAD_JAVA_OPTIONS=-Xmx500m"));
        write("jdk/release", "JAVA_VERSION=\"25.0.4\"\n");
        assertFalse(usesCache());
    }

    @Test
    void theServerHasTheProductOnItsClassPathButNoPlugin() throws Exception {
        List<String> words = run(List.of(), "start");
        List<String> classPath = List.of(words.get(words.indexOf("-cp") + 1).split(":"));
        for (String jar : List.of(LAUNCHER, FRAMEWORK, BUNDLE, NESTED)) {
            assertTrue(
                    classPath.contains(
                            folder.resolve("product").toRealPath().resolve(jar).toString()),
                    jar);
        }
        assertEquals(4, classPath.size(), "nothing else: " + classPath);
    }

    @Test
    void aShortCommandHasAShortClassPath() throws Exception {
        List<String> words = run(List.of(), "status");
        assertEquals(2, words.get(words.indexOf("-cp") + 1).split(":").length);
    }

    @Test
    void aServerWithoutMemoryEndsAndTheServiceStartsItAgain() throws Exception {
        assertTrue(run(List.of(), "start").contains("-XX:+ExitOnOutOfMemoryError"));
        List<String> unit = Files.readAllLines(ASSEMBLY.resolve("systemd/healthstead.service"));
        assertTrue(unit.contains("Restart=on-failure"));
        // The JVM ends with 3; 143 is the end by SIGTERM.
        assertTrue(unit.contains("SuccessExitStatus=143"));
    }

    private void makeCache() throws Exception {
        run(List.of(), "start-cache", "--home", folder.resolve("home").toString());
    }

    private boolean usesCache(String... environment) throws Exception {
        return run(
                        List.of(environment),
                        "start",
                        "--home",
                        folder.resolve("home").toString())
                .stream()
                .anyMatch(word -> word.startsWith("-XX:AOTCache="));
    }

    /** The words that java was called with. */
    private List<String> run(List<String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("env"));
        command.addAll(environment);
        command.add(folder.resolve("product/bin/healthstead").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HEALTHSTEAD_"));
        builder.environment().put("HEALTHSTEAD_JAVA", folder.resolve("jdk").toString());
        Process process = builder.start();
        List<String> printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> String.join("\n", printed));
        return printed;
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
