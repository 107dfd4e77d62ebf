// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasCommittedOverRestarts() throws SQLException {
        Fixture fixture = new Fixture(folder);
        DerbyDatabase first = fixture.open();
        Fixture.createTable(first.dataSource());
        Fixture.insert(first.dataSource(), 0, 50);
        first.stop();

        DerbyDatabase second = fixture.open();
        assertEquals("derby", second.dialect());
        assertEquals(50, Fixture.count(second.dataSource(), "NOTE"));
        second.stop();
    }

    @Test
    void showsNothingOnTheDiskAndOnlyToItsOwner() throws Exception {
        Fixture fixture = new Fixture(folder);
        String key = fixture.key().hex();
        DerbyDatabase database = fixture.open();
        Fixture.createTable(database.dataSource());
        Fixture.insert(database.dataSource(), 0, 200);
        database.stop();

        for (Path file : allFiles(folder)) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(content.contains("canary-"), () -> "plain text in " + file);
            assertFalse(content.contains(key), () -> "the key in " + file);
            if (file.startsWith(fixture.seg0())) {
                Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
                assertEquals("rw-------", PosixFilePermissions.toString(rights), () -> "rights of " + file);
            }
        }
        String properties = Files.readString(fixture.files().database().resolve("service.properties"));
        assertTrue(properties.contains("dataEncryption=true"), properties);
        assertTrue(properties.contains("derby.encryptionBlockSize=16"), "AES, not DES: " + properties);
        assertTrue(properties.contains("derby.storage.logArchiveMode=true"), properties);
    }

    private static List<Path> allFiles(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void refusesAnotherKeyAndRepairsNothing() throws Exception {
        Fixture fixture = new Fixture(folder);
        fixture.open().stop();
        Files.delete(folder.resolve("keys/installation.key"));
        Path elsewhere = Files.createDirectory(folder.resolve("other"));
        new Fixture(elsewhere).key();
        Files.copy(elsewhere.resolve("keys/installation.key"), folder.resolve("keys/installation.key"));

        assertCode("HS-DATABASE-KEY", fixture);
        assertTrue(fixture.files().allDamaged().isEmpty());
        assertTrue(Files.exists(fixture.files().database()));
    }

    @Test
    void saysWhenItsFolderIsGone() throws Exception {
        Fixture fixture = new Fixture(folder);
        fixture.open().stop();
        DurableFiles.deleteTree(fixture.files().database());

        assertCode("HS-DATABASE-MISSING", fixture);
    }

    @Test
    void refusesSettingsOutOfRange() {
        ProblemException problem =
                assertThrows(ProblemException.class, () -> new Fixture(folder).open(Map.of("baseBackupHour", 24)));

        assertEquals("HS-CONFIG-VALUE", problem.problem().code());
        assertEquals(
                List.of("baseBackupHour", "24", "0", "23"), problem.problem().arguments());
    }

    @Test
    void stopsTheEngineAndStartsItAgainWithOtherSettings() throws Exception {
        // A boot that fails leaves a thread of Derby behind, so tests that ran before may have left some.
        List<Thread> former = engineThreads(List.of());
        Fixture fixture = new Fixture(folder);
        fixture.open(Map.of("pageCachePages", 600)).stop();
        awaitNoEngine(former);

        DerbyDatabase database = fixture.open(Map.of("pageCachePages", 700));
        assertEquals("700", System.getProperty("derby.storage.pageCacheSize"));
        assertFalse(engineThreads(former).isEmpty());
        database.stop();
        awaitNoEngine(former);
    }

    private static void awaitNoEngine(List<Thread> former) throws InterruptedException {
        for (Thread thread : engineThreads(former)) {
            assertTrue(thread.join(Duration.ofMinutes(2)), thread::getName);
        }
    }

    private static List<Thread> engineThreads(List<Thread> former) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("derby.") && !former.contains(thread))
                .toList();
    }

    @Test
    void sizesThePageCacheByTheHeap() {
        DerbySettings settings = Fixture.settings(Map.of());

        assertEquals(2_048, DerbyEngine.pageCachePages(settings, 384L * 1024 * 1024));
        assertEquals(500, DerbyEngine.pageCachePages(settings, 1));
        assertEquals(
                40, DerbyEngine.pageCachePages(Fixture.settings(Map.of("pageCachePages", 40)), 384L * 1024 * 1024));
    }

    @Test
    void readsCommittedRowsOnly() throws SQLException {
        DerbyDatabase database = new Fixture(folder).open();
        try (Connection connection = database.dataSource().getConnection()) {
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
            assertTrue(connection.getAutoCommit());
        }
        database.stop();
    }

    private static void assertCode(String code, Fixture fixture) {
        ProblemException problem = assertThrows(ProblemException.class, fixture::open);
        assertEquals(code, problem.problem().code(), problem.problem().detail());
    }
}
