// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.testkit.plugin.ThrowAwayPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarReaderTest {

    @TempDir
    private Path folder;

    private String lacking(Path file) {
        Problem problem =
                assertThrows(ProblemException.class, () -> JarReader.read(file)).problem();
        assertEquals("HS-PLUGIN-NOT-BUNDLE", problem.code());
        return problem.arguments().get(0);
    }

    @Test
    void readsWhatAPersonAndTheChecksNeed() throws Exception {
        PluginJar jar = JarReader.read(ThrowAwayPlugin.named("org.example.it;singleton:=true", "1.2")
                .header("Bundle-Name", "%name")
                .header("Bundle-Description", "x".repeat(2_000))
                .header("Bundle-Vendor", "Example")
                .header("Bundle-Localization", "words/it")
                .header("Import-Package", "a,b")
                .resource("words/it.properties", "name = Migraine diary")
                .write(folder));

        assertEquals("org.example.it", jar.name());
        assertEquals("1.2.0", jar.version());
        assertEquals("Migraine diary", jar.title());
        assertEquals(1_000, jar.description().length());
        assertEquals("Example", jar.vendor());
        assertEquals(2, jar.imports().size());
        assertFalse(jar.fragment());
    }

    @Test
    void callsABundleWithoutATitleByItsName() throws Exception {
        PluginJar jar = JarReader.read(ThrowAwayPlugin.named("org.example.it", "1")
                .header("Bundle-Name", "%unknown")
                .write(folder));

        assertEquals("org.example.it", jar.title());
        assertEquals(List.of(), jar.imports());
    }

    @ParameterizedTest
    @CsvSource({
        "Bundle-ManifestVersion,",
        "Bundle-ManifestVersion,1",
        "Bundle-SymbolicName,",
        "Bundle-SymbolicName,../../etc/passwd",
        "Bundle-SymbolicName,org.example/it",
        "Bundle-Version,",
        "Bundle-Version,1.x",
        "Bundle-Version,1.0.0.0123456789012345678901234567890123456789012345678901234567890"
    })
    void refusesAManifestThatLacksWhatMakesABundle(String header, String value) {
        assertEquals(
                header,
                lacking(ThrowAwayPlugin.named("org.example.it", "1.0.0")
                        .header(header, value)
                        .write(folder)));
    }

    @Test
    void refusesWhatIsNoJar() throws Exception {
        byte[] noise = new byte[5_000];
        long seed = System.nanoTime();
        new Random(seed).nextBytes(noise);
        assertEquals("jar", lacking(Files.write(folder.resolve("noise"), noise)), () -> "seed " + seed);
        assertEquals("jar", lacking(Files.createFile(folder.resolve("empty"))));
        Path whole = ThrowAwayPlugin.named("org.example.it", "1.0.0").write(folder);
        byte[] bytes = Files.readAllBytes(whole);
        assertEquals(
                "jar", lacking(Files.write(folder.resolve("half"), java.util.Arrays.copyOf(bytes, bytes.length / 2))));
    }

    @Test
    void refusesAZipWithoutAManifestAndOneThatLeavesItsFolder() throws Exception {
        assertEquals("META-INF/MANIFEST.MF", lacking(zip("plain.zip", "readme.txt")));
        assertEquals(
                "jar",
                lacking(ThrowAwayPlugin.named("org.example.it", "1.0.0")
                        .resource("lib/../../../evil.jar", "x")
                        .write(folder)));
    }

    private Path zip(String name, String entry) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(entry));
            out.closeEntry();
        }
        return file;
    }
}
