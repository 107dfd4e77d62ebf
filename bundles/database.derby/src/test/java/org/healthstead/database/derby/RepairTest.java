// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.healthstead.api.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {

    private static final int PAGE = 4_096;
    private static final Map<String, Integer> SMALL_LOGS = Map.of("logFileMegabytes", 1, "checkpointMegabytes", 1);

    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void fill() throws Exception {
        fixture = new Fixture(folder);
        DerbyDatabase database = fixture.open(SMALL_LOGS);
        Fixture.createTable(database.dataSource());
        Fixture.insert(database.dataSource(), 0, 3_000);
        backup();
        Fixture.insert(database.dataSource(), 3_000, 6_000);
        database.stop();
    }

    private void backup() throws SQLException, IOException {
        new BaseBackups(fixture.files(), new DerbyConnector(fixture.files().database(), fixture.key())).take();
    }

    @Test
    void keepsOneBaseBackupAndNoOlderLogs() throws IOException {
        List<Path> bases = fixture.files().bases();
        assertEquals(1, bases.size());
        Path backup = DatabaseFiles.database(bases.getFirst());

        assertEquals(
                DatabaseFiles.firstLog(backup),
                DatabaseFiles.firstLog(fixture.files().database()));
        assertTrue(DatabaseFiles.firstLog(backup).orElseThrow() > 1);
    }

    @Test
    void rollsEveryTornPageForward() throws Exception {
        List<Path> containers = containers();
        for (Path container : List.of(containers.getFirst(), containers.get(1))) {
            tear(container, Files.size(container) / PAGE / 2);
        }
        tearAllFirstPages();

        assertWhole();
        assertEquals(1, fixture.files().allDamaged().size());
        assertFalse(Files.exists(fixture.files().suspect()));
    }

    @Test
    void restoresALostFile() throws Exception {
        Files.delete(containers().getFirst());
        Files.delete(fixture.seg0().resolve("c10.dat"));

        assertWhole();
    }

    /** Damage in a table that recovery does not read is found by a query, and repaired at the next start. */
    @Test
    void repairsAtTheNextStartWhatAQueryFound() throws Exception {
        Path container = containers().getFirst();
        tear(container, Files.size(container) / PAGE - 20);
        DerbyDatabase database = fixture.open(SMALL_LOGS);
        assertThrows(SQLException.class, () -> readAll(database));
        database.stop();
        assertTrue(Files.exists(fixture.files().suspect()));

        assertWhole();
        assertFalse(Files.exists(fixture.files().suspect()));
    }

    @Test
    void finishesARepairThatWasKilledBeforeTheSwap() throws Exception {
        DurableFiles.rename(fixture.files().database(), fixture.files().repaired());
        assertWhole();

        DurableFiles.copyFlat(fixture.seg0(), fixture.files().repairing().resolve("seg0"));
        assertWhole();
        assertFalse(Files.exists(fixture.files().repairing()));
    }

    @Test
    void refusesToLoseWhatADamagedLogHeld() throws Exception {
        List<Path> logs = DatabaseFiles.logFiles(fixture.files().database());
        assertTrue(logs.size() > 2, logs::toString);
        Path log = logs.get(logs.size() - 2);
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.seek(file.length() / 3);
            file.write(new byte[3_000]);
        }
        tearAllFirstPages();

        ProblemException problem = assertThrows(ProblemException.class, () -> fixture.open(SMALL_LOGS));
        assertEquals("HS-DATABASE-DAMAGED", problem.problem().code());
        assertTrue(Files.exists(fixture.files().database()));
    }

    @Test
    void goesOnWithRepairedDataAndRepairsAgain() throws Exception {
        tearAllFirstPages();
        DerbyDatabase database = fixture.open(SMALL_LOGS);
        Fixture.insert(database.dataSource(), 6_000, 7_000);
        database.stop();
        tearAllFirstPages();

        DerbyDatabase again = fixture.open(SMALL_LOGS);
        assertEquals(7_000, Fixture.count(again.dataSource(), "NOTE"));
        again.stop();
        assertEquals(1, fixture.files().allDamaged().size());
    }

    private void assertWhole() throws Exception {
        DerbyDatabase database = fixture.open(SMALL_LOGS);
        assertEquals(6_000, readAll(database));
        database.stop();
    }

    /** Through the table, not an index, and every row with its text. */
    private static int readAll(DerbyDatabase database) throws SQLException {
        int rows = 0;
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT ID, TEXT FROM NOTE ORDER BY ID")) {
            while (result.next()) {
                assertEquals(rows, result.getInt(1));
                assertEquals(Fixture.text(rows), result.getString(2));
                rows++;
            }
        }
        return rows;
    }

    /** Largest first: the table of the notes. */
    private List<Path> containers() throws IOException {
        try (Stream<Path> files = Files.list(fixture.seg0())) {
            return files.sorted(
                            Comparator.comparing((Path file) -> file.toFile().length())
                                    .reversed())
                    .toList();
        }
    }

    /** No start gets by without these. */
    private void tearAllFirstPages() throws IOException {
        for (Path container : containers()) {
            tear(container, 1);
        }
    }

    /** As a loss of power does: the first half of the page is new, the second is not. */
    private static void tear(Path container, long page) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(container.toFile(), "rw")) {
            if (file.length() >= (page + 1) * PAGE) {
                file.seek(page * PAGE + PAGE / 2);
                byte[] half = new byte[PAGE / 2];
                file.readFully(half);
                for (int i = 0; i < half.length; i++) {
                    half[i] ^= 0x5A;
                }
                file.seek(page * PAGE + PAGE / 2);
                file.write(half);
            }
        }
    }
}
