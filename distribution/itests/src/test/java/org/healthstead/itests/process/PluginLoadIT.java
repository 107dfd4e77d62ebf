// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.itests.home.PreparedHome;
import org.healthstead.testkit.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins come and go while every page is read: nothing fails but the pages of the plugin itself, and nothing of a
 * removed plugin stays in memory. Times are reported, not judged: a shared machine is no stop-watch.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLoadIT {

    private static final int ROUNDS_UNDER_LOAD = Boolean.getBoolean("healthstead.full") ? 20 : 6;
    private static final int ROUNDS = Boolean.getBoolean("healthstead.full") ? 100 : 25;

    /** So that each state is seen, however fast the machine is: 300 requests in all, with {@code -Pfull} 1,000. */
    private static final int REQUESTS_BETWEEN = 10;

    private static final int WARM_UP = 5;
    private static final String PLUGIN = "/plugins/" + SamplePlugin.NAME;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static AllPages pages;
    private static PageClient client;
    private static String page;

    @BeforeAll
    static void start() throws Exception {
        String token = PreparedHome.at(folder.resolve("home"));
        server = ServerProcess.start(UnpackedProduct.folder(), folder.resolve("home"));
        pages = AllPages.fill(server, token, folder);
        client = PageClient.signedIn(server, AllPages.ACCOUNT);
        page = SamplePlugin.page(pages.person());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static void install(byte[] jar) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.upload("/plugins", "last-seen.jar", jar);
        assertEquals(303, answer.statusCode());
        String next = answer.headers().firstValue("Location").orElse("");
        assertTrue(next.contains("done="), next);
    }

    private static void press(String button) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.post(PLUGIN, Map.of("do", button));
        String next = answer.headers().firstValue("Location").orElse("");
        assertTrue(next.contains("done=" + button), next);
    }

    private static int status(String path) throws IOException, InterruptedException {
        return client.get(path).statusCode();
    }

    @Test
    @Order(1)
    void nothingFailsWhilePluginsComeAndGo(TestReporter reporter) throws Exception {
        byte[] first = SamplePlugin.version("1.0.0");
        byte[] second = SamplePlugin.version("1.0.1");
        install(first);
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String path : pages.paths()) {
            expected.put(path, status(path));
        }
        assertEquals(200, expected.get(page), () -> "the page of the plugin is among " + expected.keySet());
        List<Long> usable = new ArrayList<>();
        List<Long> removed = new ArrayList<>();
        PageLoad load = PageLoad.start(client, expected, path -> path.contains("/plugin/"));
        try {
            for (int round = 0; round < ROUNDS_UNDER_LOAD; round++) {
                roundUnder(load, first, second);
            }
        } finally {
            load.stop();
        }
        assertEquals(Map.of(), load.failures());
        press("remove");
        for (int round = 0; round < WARM_UP; round++) {
            long begin = System.nanoTime();
            install(first);
            assertEquals(200, status(page));
            usable.add(System.nanoTime() - begin);
            begin = System.nanoTime();
            press("remove");
            assertEquals(404, status(page));
            removed.add(System.nanoTime() - begin);
        }
        report(reporter, "requests", load.requests() + " in " + load.seconds() + " s");
        report(reporter, "answered by the plugin", load.own().toString());
        report(reporter, "milliseconds from install to usable page", millis(usable));
        report(reporter, "milliseconds of a removal", millis(removed));
    }

    /** From running to running, by way of every state. */
    private static void roundUnder(PageLoad load, byte[] first, byte[] second)
            throws IOException, InterruptedException {
        install(second);
        load.awaitMore(REQUESTS_BETWEEN);
        press("remove");
        load.awaitMore(REQUESTS_BETWEEN);
        install(first);
        load.awaitMore(REQUESTS_BETWEEN);
        press("stop");
        load.awaitMore(REQUESTS_BETWEEN);
        press("start");
        load.awaitMore(REQUESTS_BETWEEN);
    }

    @Test
    @Order(2)
    void nothingOfARemovedPluginStaysInMemory(TestReporter reporter) throws Exception {
        byte[] jar = SamplePlugin.version("1.0.2");
        for (int round = 0; round < WARM_UP; round++) {
            comeAndGo(jar);
        }
        ClassLoaders loaders = new ClassLoaders(server);
        int before = loaders.ofBundles();
        for (int round = 0; round < ROUNDS; round++) {
            comeAndGo(jar);
        }
        // A thread that is just coming back may still hold the last one.
        int after = RecordOverHttp.await("memory", loaders::ofBundles, count -> count <= before);
        report(reporter, "class loaders of bundles before and after " + ROUNDS + " rounds", before + ", " + after);
    }

    private static void comeAndGo(byte[] jar) throws IOException, InterruptedException {
        install(jar);
        assertEquals(200, status(page));
        assertEquals(200, status("/person/" + pages.person() + "/overview"));
        assertEquals(200, status("/person/" + pages.person() + "/more"));
        press("remove");
        assertEquals(404, status(page));
    }

    /** Also into a file, because not every runner shows what a test publishes. */
    private static void report(TestReporter reporter, String what, String figure) throws IOException {
        reporter.publishEntry(what, figure);
        Path file = Path.of(System.getProperty("healthstead.scratch"), "plugin-figures.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, what + ": " + figure + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String millis(List<Long> nanos) {
        return nanos.stream()
                .map(Duration::ofNanos)
                .map(Duration::toMillis)
                .toList()
                .toString();
    }
}
