// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log says where a plugin failed that does not start. */
class StartLogTest {

    private static final String NAME = "org.example.it";
    private static final Logger LOG = Logger.getLogger(PluginBundles.class.getName());

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores(this::access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private ContractAccess access() {
        return access;
    }

    @BeforeEach
    void listen() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void leave() {
        LOG.removeHandler(handler);
    }

    private String start(String body) throws Exception {
        Path jar = ThrowAwayPlugin.named(NAME, "1.0.0")
                .activator(NAME + ".Start", body)
                .write(folder);
        try (Rig rig = new Rig(
                folder.resolve("home"),
                stores.plugins(),
                stores.consents(),
                access,
                Rig.limits(Duration.ofSeconds(1)),
                true)) {
            rig.install(jar);
        }
        assertEquals(1, lines.size(), lines::toString);
        return lines.getFirst();
    }

    @Test
    void ofOneThatThrows() throws Exception {
        String line =
                start("throw new IllegalStateException(\"Ferritin of Anna\", new java.io.IOException(\"of Ben\"));");
        assertTrue(line.contains("plugin " + NAME + " did not start (HS-PLUGIN-START-FAILED)"), line);
        assertTrue(line.contains("at " + NAME + ".Start.start(Start.java"), line);
        assertTrue(line.contains("Caused by: org.healthstead.extensions.FaultTrace: java.io.IOException"), line);
        assertFalse(line.contains("Anna") || line.contains("Ben"), line);
    }

    @Test
    void ofOneThatHangs() throws Exception {
        String line = start("new Object() { synchronized void hang() throws Exception { wait(); } }.hang();");
        assertTrue(line.contains("plugin " + NAME + " did not start (HS-PLUGIN-START-HANGS)"), line);
        assertTrue(line.contains("at " + NAME + ".Start.start(Start.java"), line);
    }

    @Test
    void ofAComponentWithoutItsMessages() {
        assertEquals("""
            java.lang.IllegalStateException
            \tat org.example.Part.<init>(Part.java:5)
            Caused by: java.io.IOException
            \tat org.example.Part.read(Part.java:9)
            \t... 12 more\
            """, FaultTrace.of("""
                java.lang.IllegalStateException: Ferritin: 12
                of Anna
                \tat org.example.Part.<init>(Part.java:5)
                Caused by: java.io.IOException: of Ben
                \tat org.example.Part.read(Part.java:9)
                \t... 12 more
                """));
    }
}
