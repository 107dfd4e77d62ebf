// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One plugin needs another one, which goes and comes back. By name the one that needs it comes first. */
class PluginDependentsTest {

    private static final String USER = "org.example.a.user";
    private static final String PROVIDER = "org.example.z.provider";

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

    private Path provider(String version, String start) {
        return ThrowAwayPlugin.named(PROVIDER, version)
                .activator(PROVIDER + ".Start", start)
                .header("Export-Package", PROVIDER + ";version=" + version)
                .write(folder);
    }

    private Path user() {
        return ThrowAwayPlugin.named(USER, "1.0.0")
                .imports(PROVIDER + ";version=\"[1,2)\"")
                .activator(USER + ".Start", "")
                .write(folder);
    }

    private Rig both(Rig rig) throws Exception {
        rig.install(provider("1.0.0", ""));
        rig.install(user());
        assertEquals("RUNNING 1.0.0", rig.state(USER));
        return rig;
    }

    @Test
    void saysWhatItLacksAndStartsWhenTheOtherComesBack() throws Exception {
        try (Rig rig = both(start())) {
            rig.service.stop(PROVIDER);
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-MISSING-IMPORT", rig.state(USER));
            rig.service.start(PROVIDER);
            assertEquals("RUNNING 1.0.0", rig.state(USER));
            rig.service.remove(PROVIDER);
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-MISSING-IMPORT", rig.state(USER));
            rig.install(provider("1.1.0", ""));
            assertEquals("RUNNING 1.0.0", rig.state(USER));
        }
    }

    @Test
    void runsAfterAnUpdateOfTheOtherAndAfterOneThatFailed() throws Exception {
        try (Rig rig = both(start())) {
            rig.install(provider("1.1.0", ""));
            assertEquals("RUNNING 1.0.0", rig.state(USER));
            assertThrows(
                    ProblemException.class, () -> rig.install(provider("1.2.0", "throw new IllegalStateException();")));
            assertEquals("RUNNING 1.1.0", rig.state(PROVIDER));
            assertEquals("RUNNING 1.0.0", rig.state(USER));
            rig.install(provider("2.0.0", ""));
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-MISSING-IMPORT", rig.state(USER));
        }
    }

    @Test
    void whatSomebodyStoppedStaysStopped() throws Exception {
        try (Rig rig = both(start())) {
            rig.service.stop(USER);
            rig.service.stop(PROVIDER);
            rig.service.start(PROVIDER);
            assertEquals("STOPPED 1.0.0", rig.state(USER));
        }
    }

    @Test
    void bothRunAfterARestart() throws Exception {
        both(start()).close();
        try (Rig rig = start()) {
            assertEquals("RUNNING 1.0.0", rig.state(PROVIDER));
            assertEquals("RUNNING 1.0.0", rig.state(USER));
            rig.service.stop(PROVIDER);
        }
        try (Rig rig = start()) {
            assertEquals("QUARANTINED 1.0.0 HS-PLUGIN-MISSING-IMPORT", rig.state(USER));
            rig.service.start(PROVIDER);
            assertEquals("RUNNING 1.0.0", rig.state(USER));
        }
    }
}
