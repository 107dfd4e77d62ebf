// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.plugins.Plugin.State;
import org.healthstead.platform.api.plugins.PluginConsent;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginStore;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Plugins in a real framework, with rows in memory that outlive it. */
class OsgiPluginServiceTest {

    private static final String NAME = "org.example.it";
    private static final PluginLimits PATIENT = Rig.limits(Rig.PATIENCE);
    private static final PluginLimits IMPATIENT = Rig.limits(Duration.ofMillis(500));

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores(this::access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);

    private ContractAccess access() {
        return access;
    }

    private Rig start() throws Exception {
        return start(stores.plugins(), PATIENT);
    }

    private Rig start(PluginStore store, PluginLimits limits) throws Exception {
        return new Rig(folder.resolve("home"), store, stores.consents(), access, limits, true);
    }

    private Path plugin(String version, String start) {
        return ThrowAwayPlugin.named(NAME, version)
                .activator(NAME + ".Start", start)
                .write(folder);
    }

    /** The jars of plugins that are there; those that could be put back lie in a folder beside them. */
    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/plugins"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static void refused(String code, Executable action) {
        assertEquals(
                code, assertThrows(ProblemException.class, action).problem().code());
    }

    @Test
    void installsUpdatesAndRemoves() throws Exception {
        try (Rig rig = start()) {
            assertEquals(State.RUNNING, rig.install(plugin("1.0.0", "")).state());
            rig.install(plugin("2.0.0", ""));
            assertEquals("RUNNING 2.0.0", rig.state(NAME));
            assertEquals(1, rig.bundles.all().size());
            assertEquals(1, files().size());
            PluginConsent consent = new PluginConsent(
                    UUID.randomUUID(),
                    NAME,
                    new AccountId(UUID.randomUUID()),
                    new PersonId(UUID.randomUUID()),
                    PluginPermissions.NONE,
                    Instant.EPOCH);
            stores.consents().put(consent);
            rig.install(plugin("3.0.0", ""));
            assertEquals(List.of(consent), stores.consents().of(NAME), "an update keeps what was allowed");
            rig.service.remove(NAME);
            assertEquals(List.of(), stores.consents().of(NAME));
            assertEquals("gone", rig.state(NAME));
            assertEquals(List.of(), rig.bundles.all());
            assertEquals(List.of(), files());
            refused("HS-PLUGIN-NOT-FOUND", () -> rig.service.remove(NAME));
            refused("HS-PLUGIN-NOT-FOUND", () -> rig.service.start(NAME));
        }
    }

    @Test
    void theOldVersionGoesOnWhenTheNewOneFails() throws Exception {
        try (Rig rig = start(stores.plugins(), IMPATIENT)) {
            rig.install(plugin("1.0.0", ""));
            refused(
                    "HS-PLUGIN-UPDATE-FAILED",
                    () -> rig.install(plugin("2.0.0", "throw new IllegalStateException();")));
            assertEquals("RUNNING 1.0.0", rig.state(NAME));
            refused("HS-PLUGIN-UPDATE-FAILED", () -> rig.install(plugin("2.0.0", "new Object().wait();")));
            refused("HS-PLUGIN-UPDATE-FAILED", () -> rig.install(plugin("3.0.0", hanging())));
            assertEquals("RUNNING 1.0.0", rig.state(NAME));
            rig.install(plugin("4.0.0", ""));
            assertEquals("RUNNING 4.0.0", rig.state(NAME));
            assertEquals(1, files().size());
        }
    }

    /** Ends with the test's process, like the thread that it is in. */
    private static String hanging() {
        return "while (context != null) { java.util.concurrent.locks.LockSupport.park(); }";
    }

    @Test
    void quarantineOutlivesARestartAndEndsWithAnotherVersion() throws Exception {
        try (Rig rig = start()) {
            assertEquals(
                    State.QUARANTINED,
                    rig.install(plugin("1.0.0", "throw new IllegalStateException(\"no luck\");"))
                            .state());
            assertEquals(List.of(), rig.bundles.all());
        }
        try (Rig rig = start()) {
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-START-FAILED", rig.state(NAME));
            rig.service.start(NAME);
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-START-FAILED", rig.state(NAME));
            rig.install(plugin("1.0.1", ""));
            assertEquals("RUNNING 1.0.1", rig.state(NAME));
        }
    }

    @Test
    void faultsAreCountedUntilThePluginIsQuarantined() throws Exception {
        try (Rig rig = start()) {
            rig.install(plugin("1.0.0", ""));
            Class<?> type = rig.bundles.all().get(0).loadClass(NAME + ".Start");
            assertEquals(Optional.empty(), rig.faults.pluginOf(String.class));
            assertEquals(NAME, rig.faults.pluginOf(type).orElseThrow().name());
            for (int i = 0; i < 2; i++) {
                rig.faults.report(type, Optional.of(new IllegalStateException("Ferritin of Anna")));
            }
            assertEquals("RUNNING 1.0.0", rig.state(NAME));
            rig.faults.report(type, Optional.empty());
            await(() -> rig.state(NAME).equals("QUARANTINED 1.0.0 HS-PLUGIN-FAULTS"));
            assertEquals(Optional.empty(), rig.faults.pluginOf(String.class));
        }
    }

    @Test
    void aPluginThatLosesAThreadIsQuarantined() throws Exception {
        try (Rig rig = start()) {
            rig.install(plugin("1.0.0", ""));
            Class<?> type = rig.bundles.all().get(0).loadClass(NAME + ".Start");
            CountDownLatch asked = new CountDownLatch(1);
            rig.faults.watch(type, () -> {
                asked.countDown();
                return false;
            });
            assertTrue(asked.await(Rig.PATIENCE.toSeconds(), TimeUnit.SECONDS));
            assertEquals("RUNNING 1.0.0", rig.state(NAME), "it came back in time");
            rig.faults.watch(String.class, () -> true);
            rig.faults.watch(type, () -> true);
            await(() -> rig.state(NAME).equals("QUARANTINED 1.0.0 HS-PLUGIN-HANGS"));
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Rig.PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void onlyWhoMayManagesPlugins() throws Exception {
        try (Rig rig = start()) {
            Caller forged = ContractAccess.forged(new AccountId(UUID.randomUUID()));
            refused("HS-ACCESS-CALLER", () -> rig.service.list(forged));
            refused("HS-ACCESS-CALLER", () -> rig.service.install(null, forged));
            refused("HS-ACCESS-CALLER", () -> rig.service.remove(NAME, forged));
            refused("HS-ACCESS-CALLER", () -> rig.service.start(NAME, forged));
            refused("HS-ACCESS-CALLER", () -> rig.service.stop(NAME, forged));
        }
    }

    @Test
    void aPluginOfTheSameNameAndVersionAsASingletonTakesItsPlace() throws Exception {
        Path one = ThrowAwayPlugin.named(NAME, "1.0.0")
                .header("Bundle-SymbolicName", NAME + ";singleton:=true")
                .header("Bundle-Description", "one")
                .write(folder);
        Path two = ThrowAwayPlugin.named(NAME, "1.0.0")
                .header("Bundle-SymbolicName", NAME + ";singleton:=true")
                .header("Bundle-Description", "two")
                .write(folder);
        try (Rig rig = start()) {
            rig.install(one);
            assertEquals("two", rig.install(two).description());
            assertEquals("RUNNING 1.0.0", rig.state(NAME));
            assertEquals(1, rig.bundles.all().size());
        }
    }

    @Test
    void aDeathDuringTheFirstInstallationLeavesNothingOrThePlugin() throws Exception {
        for (int death = 0; death < 4; death++) {
            for (boolean afterCommit : new boolean[] {false, true}) {
                String found = dieDuring(death, afterCommit, rig -> rig.install(plugin("1.0.0", "")));
                assertTrue(
                        List.of("gone", "RUNNING 1.0.0", "QUARANTINED 1.0.0 HS-PLUGIN-START-CRASHED")
                                .contains(found),
                        found);
                remove();
            }
        }
    }

    @Test
    void aDeathDuringAnUpdateLeavesTheOldVersionOrTheNew() throws Exception {
        for (int death = 0; death < 4; death++) {
            for (boolean afterCommit : new boolean[] {false, true}) {
                try (Rig rig = start()) {
                    rig.install(plugin("1.0.0", ""));
                }
                String found = dieDuring(death, afterCommit, rig -> rig.install(plugin("2.0.0", "")));
                assertTrue(List.of("RUNNING 1.0.0", "RUNNING 2.0.0").contains(found), found);
                remove();
            }
        }
    }

    @Test
    void aDeathDuringARemovalLeavesThePluginOrNothing() throws Exception {
        for (boolean afterCommit : new boolean[] {false, true}) {
            try (Rig rig = start()) {
                rig.install(plugin("1.0.0", ""));
            }
            String found = dieDuring(0, afterCommit, rig -> rig.service.remove(NAME));
            assertEquals(afterCommit ? "gone" : "RUNNING 1.0.0", found);
        }
    }

    private interface Step {
        void on(Rig rig) throws Exception;
    }

    /** What the next life finds; the number of files always fits to it. */
    private String dieDuring(int death, boolean afterCommit, Step step) throws Exception {
        DyingStore dying = new DyingStore(stores.plugins(), death, afterCommit);
        try (Rig rig = start(dying, PATIENT)) {
            dying.arm();
            step.on(rig);
        } catch (DyingStore.Killed expected) {
            assertFalse(Thread.interrupted());
        }
        try (Rig rig = start()) {
            String found = rig.state(NAME);
            assertEquals(found.equals("gone") ? 0 : 1, files().size(), found + " with " + files());
            return found;
        }
    }

    private void remove() throws Exception {
        try (Rig rig = start()) {
            if (!rig.state(NAME).equals("gone")) {
                rig.service.remove(NAME);
            }
        }
    }
}
