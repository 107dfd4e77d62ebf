// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.extensions.jar.PluginFolder.Incoming;
import org.healthstead.platform.api.plugins.PluginPermissions;
import org.healthstead.platform.api.store.PluginStore.Jar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    private static final byte[] BYTES = {1, 2, 3, 4};
    private static final String SHA256 = "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a";
    private static final PluginJar PLUGIN = new PluginJar(
            "org.example.it",
            "1.2.0",
            "It",
            "",
            "",
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            PluginPermissions.NONE);

    @TempDir
    private Path path;

    private PluginFolder folder;

    @BeforeEach
    void open() {
        folder = new PluginFolder(path);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Incoming receive() throws IOException {
        return folder.receive(new ByteArrayInputStream(BYTES), 4);
    }

    @Test
    void givesTheBytesTheirNameWhenTheyAreWhole() throws Exception {
        Incoming incoming = receive();
        assertEquals(SHA256, incoming.sha256());
        assertEquals(4, incoming.size());

        String name = folder.keep(incoming, PLUGIN);

        assertEquals("org.example.it-1.2.0-" + SHA256.substring(0, 16) + ".jar", name);
        assertEquals(List.of(name), files());
        assertArrayEquals(BYTES, Files.readAllBytes(path.resolve(name)));
        folder.discard(incoming);
        assertEquals(List.of(name), files());
        folder.delete(name);
        folder.delete(name);
        assertEquals(List.of(), files());
    }

    @Test
    void refusesWhatIsTooLargeAndLeavesNothing() throws Exception {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> folder.receive(new ByteArrayInputStream(new byte[5]), 4));

        assertEquals("HS-PLUGIN-TOO-LARGE", refused.problem().code());
        assertEquals(List.of(), files());
    }

    @Test
    void leavesNothingOfBytesThatEndInAFailure() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(IOException.class, () -> folder.receive(broken, 4));
        assertEquals(List.of(), files());
    }

    @Test
    void seesThatAFileWasChanged() throws Exception {
        String name = folder.keep(receive(), PLUGIN);
        Jar jar = new Jar(name, SHA256, 4, "1.2.0", "It", "", "", Instant.EPOCH, PluginPermissions.NONE);
        assertTrue(folder.isWhole(jar));
        Files.write(path.resolve(name), new byte[] {1, 2, 3, 5});
        assertFalse(folder.isWhole(jar));
        Files.write(path.resolve(name), new byte[] {1});
        assertFalse(folder.isWhole(jar));
        Files.delete(path.resolve(name));
        assertFalse(folder.isWhole(jar));
    }

    @Test
    void sweepsWhatAnInterruptedInstallationLeftAndNothingElse() throws Exception {
        String kept = folder.keep(receive(), PLUGIN);
        receive();
        Files.writeString(path.resolve("org.example.it-1.1.0-0123456789abcdef.jar"), "old");
        Files.writeString(path.resolve("mine.jar"), "somebody's own");
        Files.createDirectory(path.resolve("folder-0123456789abcdef.jar"));

        folder.sweep(Set.of(kept));

        assertEquals(List.of("folder-0123456789abcdef.jar", "mine.jar", kept), files());
    }
}
