// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.platform.api.plugins.Plugin;
import org.healthstead.platform.api.plugins.PluginCatalogue.Offer;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships beside a real framework, and is installed by its name. */
class FolderCatalogueTest {

    private static final String NAME = "org.example.offered";

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores(this::access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);

    private ContractAccess access() {
        return access;
    }

    private Rig start() throws Exception {
        Files.createDirectories(folder.resolve("plugins"));
        return new Rig(
                folder.resolve("home"), stores.plugins(), stores.consents(), access, Rig.limits(Rig.PATIENCE), true);
    }

    private FolderCatalogue catalogue(Rig rig) {
        return new FolderCatalogue(access, rig.service, Optional.of(folder.resolve("plugins")));
    }

    private void ships(String version) {
        ThrowAwayPlugin.named(NAME, version)
                .header("Bundle-Name", "Offered")
                .header("Healthstead-Permissions", "records.read;categories=visits")
                .write(folder.resolve("plugins"));
    }

    @Test
    void whatShipsIsOfferedAndInstalledByItsName() throws Exception {
        try (Rig rig = start()) {
            assertEquals(List.of(), catalogue(rig).offers());
            ships("1.0.0");
            Offer offer = catalogue(rig).offers().getFirst();
            assertEquals(
                    "Offered 1.0.0 Optional.empty", offer.title() + " " + offer.version() + " " + offer.installed());
            assertEquals(1, offer.permissions().read().size());
            assertEquals("gone", rig.state(NAME), "offered is not installed");
            assertEquals(Plugin.State.RUNNING, catalogue(rig).install(NAME).state());
            assertEquals(
                    Optional.of("1.0.0"), catalogue(rig).offers().getFirst().installed());
        }
    }

    @Test
    void aNameThatDoesNotShipIsNotFound() throws Exception {
        try (Rig rig = start()) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> catalogue(rig).install("org.example.other"));
            assertEquals("HS-PLUGIN-NOT-FOUND", refused.problem().code());
        }
    }

    @Test
    void aFileThatIsNoPluginHidesNoOther() throws Exception {
        try (Rig rig = start()) {
            Files.writeString(folder.resolve("plugins/a.jar"), "no jar");
            ships("1.0.0");
            assertEquals(1, catalogue(rig).offers().size());
        }
    }

    @Test
    void onlyWhoManagesPluginsSeesIt() throws Exception {
        Caller stranger = ContractAccess.forged(new AccountId(UUID.randomUUID()));
        try (Rig rig = start()) {
            assertThrows(ProblemException.class, () -> catalogue(rig).offers(stranger));
            assertThrows(ProblemException.class, () -> catalogue(rig).install(NAME, stranger));
        }
    }
}
