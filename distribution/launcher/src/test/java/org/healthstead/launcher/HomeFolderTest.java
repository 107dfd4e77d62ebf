// SPDX-License-Identifier: Apache-2.0
package org.healthstead.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void createsFoldersForTheOwnerOnly() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("home"));
        assertFalse(home.exists());

        home.create();
        home.create();

        assertTrue(home.exists());
        for (String name : new String[] {"data", "keys", "index", "files", "logs", "etc", "plugins", "run", "cache"}) {
            assertEquals(
                    "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder(name))), name);
        }
    }

    @Test
    void removesTheSocketOfAKilledServer() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("h"));
        home.create();
        Path socket = home.newSocket();
        bindAndLeave(socket);
        assertTrue(Files.exists(socket));
        assertTrue(ControlClient.connect(home).isEmpty(), "nobody listens on a stale socket");

        assertEquals(socket, home.newSocket());

        assertFalse(Files.exists(socket));
    }

    @Test
    void putsTheSocketElsewhereWhenThePathIsTooLong() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("a".repeat(100)));
        home.create();

        Path socket = home.newSocket();

        bindAndLeave(socket);
        assertEquals(UnixDomainSocketAddress.of(socket), home.socket().orElseThrow());
        home.removeSocket();
        assertFalse(Files.exists(socket.getParent()), "nothing stays in the system's folder for temporary files");
        assertTrue(home.socket().isEmpty());
    }

    @Test
    void theSocketOfAKilledServerIsRemovedElsewhereToo() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("b".repeat(100)));
        home.create();
        Path killed = home.newSocket();
        bindAndLeave(killed);

        Path next = home.newSocket();

        assertFalse(Files.exists(killed.getParent()));
        assertTrue(Files.exists(next.getParent()));
        home.removeSocket();
    }

    @Test
    void aPointerToSomebodyElsesFileRemovesNothing() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("h"));
        home.create();
        Path record = Files.writeString(temporary.resolve("record"), "dear");
        Files.writeString(home.folder("run").resolve("control.path"), record.toString());

        home.removeSocket();

        assertEquals("dear", Files.readString(record));
    }

    @Test
    void theTemporaryFolderIsEmptyAtEachStart() throws Exception {
        HomeFolder home = new HomeFolder(temporary.resolve("h"));
        home.create();
        Path left = Files.writeString(home.newTemporaryFolder().resolve("left"), "by a killed server");

        Path folder = home.newTemporaryFolder();

        assertTrue(folder.startsWith(home.folder("run")));
        assertFalse(Files.exists(left));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    private static void bindAndLeave(Path socket) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
        }
    }
}
