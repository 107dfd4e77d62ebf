// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.memory.MemoryStores;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose plugin takes the place of whose. */
class SameMakerTest {

    private static final String NAME = "org.example.aa";
    private static final String PASSWORD = "vexing-Kumquat-41-drizzle";

    @TempDir
    private Path folder;

    private final MemoryStores stores = new MemoryStores(this::access, Clock.systemUTC());
    private final ContractAccess access = new ContractAccess(stores::accounts);
    private Rig rig;

    private ContractAccess access() {
        return access;
    }

    @BeforeEach
    void start() throws Exception {
        rig = new Rig(
                folder.resolve("home"), stores.plugins(), stores.consents(), access, Rig.limits(Rig.PATIENCE), true);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Path plugin(String name, String version, String vendor) {
        ThrowAwayPlugin plugin = ThrowAwayPlugin.named(name, version).activator("org.example.aa.Start", "");
        return (vendor.isEmpty() ? plugin : plugin.header("Bundle-Vendor", vendor)).write(folder);
    }

    private void refused(String code, Path jar) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> rig.install(jar))
                        .problem()
                        .code());
        assertEquals("RUNNING 1.0.0", rig.state(NAME));
        assertEquals(1, rig.service.list().size());
    }

    @Test
    void aNameThatDiffersInCapitalLettersIsRefused() throws Exception {
        rig.install(plugin(NAME, "1.0.0", ""));
        refused("HS-PLUGIN-NAME-ALIKE", plugin("org.example.AA", "1.0.0", ""));
        rig.service.remove(NAME);
        rig.install(plugin("org.example.AA", "1.0.0", ""));
        assertEquals("RUNNING 1.0.0", rig.state("org.example.AA"));
    }

    @Test
    void whatAnotherMakerSaysItMadeIsRefusedUntilTheOldOneIsRemoved() throws Exception {
        rig.install(plugin(NAME, "1.0.0", "Larch"));
        refused("HS-PLUGIN-OTHER-MAKER", plugin(NAME, "2.0.0", "Spruce"));
        refused("HS-PLUGIN-OTHER-MAKER", plugin(NAME, "2.0.0", ""));
        rig.install(plugin(NAME, "1.1.0", " LARCH"));
        assertEquals("RUNNING 1.1.0", rig.state(NAME));
        rig.service.remove(NAME);
        rig.install(plugin(NAME, "2.0.0", "Spruce"));
        assertEquals("RUNNING 2.0.0", rig.state(NAME));
    }

    @Test
    void whatAnotherKeySignedIsRefused() throws Exception {
        KeyStore.PrivateKeyEntry larch = key("larch");
        rig.install(signed(plugin(NAME, "1.0.0", "Larch"), larch));
        refused("HS-PLUGIN-OTHER-SIGNER", plugin(NAME, "2.0.0", "Larch"));
        refused("HS-PLUGIN-OTHER-SIGNER", signed(plugin(NAME, "2.0.0", "Larch"), key("spruce")));
        rig.install(signed(plugin(NAME, "3.0.0", "Larch"), larch));
        assertEquals("RUNNING 3.0.0", rig.state(NAME));
    }

    private Path signed(Path jar, KeyStore.PrivateKeyEntry key) throws IOException {
        Path signed = Files.createTempFile(folder, "signed-", ".jar");
        try (ZipFile in = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key).build().sign(in, out);
        }
        return signed;
    }

    /** The JDK makes a certificate by its tool only. */
    private KeyStore.PrivateKeyEntry key(String alias) throws Exception {
        Path file = folder.resolve(alias + ".p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        alias,
                        "-dname",
                        "CN=" + alias,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes());
        assertEquals(0, tool.waitFor(), said);
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        return (KeyStore.PrivateKeyEntry)
                store.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
    }
}
