// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.itests.home.PreparedHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server while a plugin is installed, updated or removed: the next start has the old state or the new one.
 */
class PluginKillIT {

    private static final int KILLS = Integer.getInteger("healthstead.kills", 3);
    private static final long LONGEST_CHANGE_NANOS = 600_000_000L;
    private static final String ONE = "running 1.0.0";
    private static final String TWO = "running 2.0.0";
    private static final String GONE = "gone";

    @TempDir
    private Path folder;

    @Test
    void aKillLeavesTheOldStateOrTheNew(TestReporter reporter) throws Exception {
        long seed = System.nanoTime();
        reporter.publishEntry("seed", Long.toString(seed));
        Random random = new Random(seed);
        BadPlugins plugins = new BadPlugins(folder);
        Path home = folder.resolve("home");
        PreparedHome.at(home);
        PluginServer server = PluginServer.start(home);
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                String before = server.state(BadPlugins.GOOD);
                Path jar = plugins.good(before.equals(ONE) ? "2.0.0" : "1.0.0");
                boolean removes = !before.equals(GONE) && random.nextBoolean();
                String after = removes ? GONE : before.equals(ONE) ? TWO : ONE;
                PluginServer running = server;
                Thread change = Thread.ofVirtual().start(() -> change(running, removes, jar));
                LockSupport.parkNanos(random.nextLong(LONGEST_CHANGE_NANOS));
                server.process.kill();
                change.join();
                server = PluginServer.start(home);
                String found = settled(server);
                reporter.publishEntry("kill " + kill, before + " -> " + after + ": " + found);
                check(server, before, after, found);
            }
        } finally {
            server.close();
        }
    }

    private static void change(PluginServer server, boolean removes, Path jar) {
        try {
            if (removes) {
                server.plugin("remove", BadPlugins.GOOD);
            } else {
                server.install(jar);
            }
        } catch (Exception e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String settled(PluginServer server) throws Exception {
        String state = server.state(BadPlugins.GOOD);
        if (state.startsWith("starting ")) {
            server.awaitState(BadPlugins.GOOD, "running " + state.substring("starting ".length()));
            state = server.state(BadPlugins.GOOD);
        }
        return state;
    }

    private static void check(PluginServer server, String before, String after, String found) throws Exception {
        // Killed while it was first started: it is there, and whoever looks decides.
        String crashed = after.replace("running", "quarantined") + " HS-PLUGIN-START-CRASHED";
        assertTrue(Set.of(before, after, crashed).contains(found), before + " -> " + after + ": " + found);
        List<String> files = server.files();
        assertEquals(found.equals(GONE) ? 0 : 1, files.size(), () -> found + " with " + files);
        if (found.equals(crashed)) {
            server.plugin("start", BadPlugins.GOOD).expectSuccess();
        }
    }
}
