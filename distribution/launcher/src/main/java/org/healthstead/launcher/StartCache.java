// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The JVM's cache of loaded classes and profiles in {@code HOME/cache/start}, which makes a start faster. It fits one
 * JDK, one product and one set of flags; the script chooses it by a key over all three, and the JVM ignores one that
 * does not fit. {@code healthstead start-cache} makes it by a run of its own, so that the server itself is never slowed
 * down by recording.
 */
final class StartCache {
    /** Set by the script: {@code missing} when a start would profit from a cache that is not there. */
    private static final String STATE = "HEALTHSTEAD_START_CACHE";

    /** The first minutes belong to the person who waits for the first page. */
    private static final long WAIT_SECONDS = 120;

    private final HomeFolder home;
    private final Map<String, String> environment;

    StartCache(HomeFolder home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Starts a process of the lowest priority that makes the cache, some time after now. */
    void makeLaterWhenMissing() {
        if ("missing".equals(environment.get(STATE)) && environment.containsKey("HEALTHSTEAD_SCRIPT")) {
            ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("start-cache").factory());
            later.schedule(this::make, WAIT_SECONDS, TimeUnit.SECONDS);
            later.shutdown();
        }
    }

    private void make() {
        Path log = home.folder("logs").resolve("start-cache.log");
        List<String> words = List.of(
                "nice",
                "-n",
                "19",
                environment.get("HEALTHSTEAD_SCRIPT"),
                "start-cache",
                "--home",
                home.path().toString());
        try {
            new ProcessBuilder(words)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            note(log, "The process cannot be started: " + e.getMessage());
        }
    }

    private static void note(Path log, String sentence) {
        try {
            Files.writeString(log, sentence + "\n");
        } catch (IOException ignored) {
            // Without the cache everything works, only slower: nobody has to be told at any price.
        }
    }
}
