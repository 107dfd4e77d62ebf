// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.CommandResult;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code start --demo}: one button in, four people with their records, one button out and into one's own. */
class DemoIT {

    private static final int PEOPLE = 4;

    /** How Synthea names people: Abe604. */
    private static final Pattern NUMBERED_NAME = Pattern.compile("\\b[A-Z][a-z]{2,}[0-9]{2,3}\\b");

    @TempDir
    Path folder;

    @Test
    void aVisitorLooksAroundAndGoesOnWithTheirOwn() throws Exception {
        Path home = folder.resolve("demo");
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + folder);
        try (ServerProcess server = ServerProcess.start(UnpackedProduct.folder(), home, environment, "--demo");
                Browser browser = Browser.open()) {
            browser.go(server.address().toString());
            browser.click("form[action='/demo/signin'] button");
            browser.await("four people", () -> browser.texts(".entries a.who").size() == PEOPLE);
            browser.go(server.address() + "/search?q=amlodipine");
            browser.await("a hit in a record", () -> {
                browser.reload();
                return !browser.texts("mark").isEmpty();
            });
            browser.click(".hit a, .entry a");
            browser.await("an entry", () -> browser.address().contains("/entry/"));
            assertFalse(NUMBERED_NAME.matcher(browser.text()).find(), browser::text);
            assertTrue(browser.texts("section.demo").getFirst().contains("Demonstration"));
            browser.click("form[action='/demo/leave'] button");
            browser.await("their own set-up", () -> browser.address().endsWith("/setup"));
            assertTrue(browser.texts("section.demo").isEmpty());
        }
        assertTrue(Files.isDirectory(folder.resolve(".healthstead/keys")));
        assertTrue(Files.isDirectory(home.resolve("keys")), "nothing is deleted");
    }

    @Test
    void aDemonstrationAndRealRecordsAreNeverMixedUp() throws Exception {
        Path real = folder.resolve("real");
        PreparedHome.at(real);
        CommandResult onReal = CommandResult.of(UnpackedProduct.folder(), real, "start", "--demo");
        assertEquals(3, onReal.exit());
        assertTrue(onReal.errors().contains("home folder of its own"), onReal.errors());
        Path demo = Files.createDirectories(folder.resolve("demo"));
        Files.writeString(demo.resolve("demonstration.txt"), "x");
        CommandResult asReal = CommandResult.of(UnpackedProduct.folder(), demo, "start");
        assertEquals(3, asReal.exit());
        assertTrue(asReal.errors().contains("--demo"), asReal.errors());
        assertEquals(List.of("demonstration.txt"), names(demo));
    }

    private static List<String> names(Path folder) throws java.io.IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
