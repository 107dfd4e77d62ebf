// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.api.problem.Problem;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of plugins, and of which version of them. */
class PluginFaultsTest {

    private static final String NAME = "org.example.it";

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores(this::access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);

    private ContractAccess access() {
        return access;
    }

    private Rig start() throws Exception {
        return new Rig(
                folder.resolve("home"), stores.plugins(), stores.consents(), access, Rig.limits(Rig.PATIENCE), true);
    }

    private Path plugin(String version) {
        return ThrowAwayPlugin.named(NAME, version)
                .activator(NAME + ".Start", "")
                .write(folder);
    }

    private static Class<?> type(Rig rig) throws ClassNotFoundException {
        return rig.bundles.all().getFirst().loadClass(NAME + ".Start");
    }

    @Test
    void whatItLeavesUndoneIsSaidUntilItIsStartedAgain() throws Exception {
        Problem undone = Problem.of("HS-TEST-UNDONE", Problem.Kind.UNAVAILABLE, "It left something out.");
        try (Rig rig = start()) {
            rig.install(plugin("1.0.0"));
            HealthCheck health = new PluginHealthCheck(rig.service);
            assertEquals(Result.Status.OK, health.execute().getStatus());
            rig.faults.warn(String.class, undone);
            rig.faults.warn(type(rig), undone);
            assertEquals("RUNNING 1.0.0 HS-TEST-UNDONE", rig.state(NAME));
            Result result = health.execute();
            assertEquals(Result.Status.WARN, result.getStatus());
            assertTrue(result.toString().contains(NAME + " leaves work undone (HS-TEST-UNDONE)"), result.toString());

            Class<?> before = type(rig);
            rig.service.stop(NAME);
            assertEquals("STOPPED 1.0.0", rig.state(NAME));
            rig.service.start(NAME);
            assertEquals("RUNNING 1.0.0", rig.state(NAME));
            rig.faults.warn(before, undone);
            assertEquals("RUNNING 1.0.0", rig.state(NAME), "said by what has gone");
            assertEquals(
                    List.of(),
                    stores.plugins().all().getFirst().quarantine().stream().toList());
        }
    }

    /** Of the rig, three make a quarantine. */
    @Test
    void faultsOfOneVersionAreNotThoseOfTheNext() throws Exception {
        try (Rig rig = start()) {
            rig.install(plugin("1.0.0"));
            Class<?> first = type(rig);
            rig.faults.report(first, Optional.empty());
            rig.faults.report(first, Optional.empty());
            rig.install(plugin("2.0.0"));
            Class<?> second = type(rig);
            for (int i = 0; i < 3; i++) {
                // Calls that were under way during the update.
                rig.faults.report(first, Optional.empty());
            }
            rig.faults.report(second, Optional.empty());
            rig.faults.report(second, Optional.empty());
            assertEquals("RUNNING 2.0.0", rig.state(NAME));
            rig.faults.report(second, Optional.empty());
            assertEquals("QUARANTINED 2.0.0 HS-PLUGIN-FAULTS", rig.state(NAME));
        }
    }
}
