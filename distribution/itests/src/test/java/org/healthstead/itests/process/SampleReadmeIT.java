// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README of the sample says, word for word, and looks whether it is so. */
class SampleReadmeIT {

    private static final int MOST_COMMANDS = 5;
    private static final String TITLE = "People I have seen";

    @TempDir
    Path folder;

    @Test
    void theFirstHourGoesAsItIsWritten() throws Exception {
        Path product = folder.resolve("healthstead");
        run(folder, Map.of(), "cp -r '" + UnpackedProduct.folder() + "' healthstead");
        List<String> commands = commands(product.resolve("sdk/samples/last-seen/README.md"));
        assertTrue(commands.size() <= MOST_COMMANDS, commands::toString);
        // The commands name no home, so that of the account is put elsewhere; only Maven keeps its own.
        Map<String, String> environment = Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Duser.home=" + folder,
                "MAVEN_OPTS",
                "-Duser.home=" + System.getProperty("user.home") + " -Dmaven.repo.local=" + repository());
        String token = PreparedHome.at(folder.resolve(".healthstead"));
        try (ServerProcess server = ServerProcess.start(product, folder.resolve(".healthstead"))) {
            AllPages pages = AllPages.fill(server, token, folder);
            for (String command : commands) {
                run(product, environment, command);
            }
            try (PageClient client = PageClient.signedIn(server, AllPages.ACCOUNT)) {
                String page = SamplePlugin.page(pages.person());
                assertEquals(200, client.get(page).statusCode());
                assertTrue(client.get(page).body().contains(TITLE));
                String more = client.get("/person/" + pages.person() + "/more").body();
                assertTrue(more.contains(TITLE), more);
            }
        }
    }

    /** The lines of the first block of commands. */
    private static List<String> commands(Path readme) throws IOException {
        String text = Files.readString(readme);
        int begin = text.indexOf("```sh\n") + "```sh\n".length();
        return text.substring(begin, text.indexOf("```", begin)).lines().toList();
    }

    private static void run(Path folder, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + said);
    }

    /**
     * The local repository of this build without anything of ours: what the sample compiles against must come out of
     * the product, and must not stay behind in the repository of whoever runs this test.
     */
    private static Path repository() throws IOException {
        Path whole = Path.of(System.getProperty("healthstead.repository"));
        Path scratch = Files.createDirectories(Path.of(System.getProperty("healthstead.scratch")));
        Path ours = Files.createTempDirectory(scratch, "repository-");
        link(whole, ours, "org");
        link(whole.resolve("org"), Files.createDirectories(ours.resolve("org")), "healthstead");
        return ours;
    }

    private static void link(Path from, Path to, String but) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.getFileName().toString().equals(but)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }
}
