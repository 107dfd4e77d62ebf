// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process that creates, writes and backs up a database, and starts it again. More kills with
 * {@code -Dhealthstead.kills=50}.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("healthstead.kills", 4);
    private static final long PATIENCE_SECONDS = 120;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void startsAgainAfterKillsWhileTheDatabaseIsMade() throws Exception {
        Path creating = new Fixture(folder).files().creating();
        Path root = new Fixture(folder).files().root();
        for (int kill = 0; kill < KILLS && !Files.exists(root); kill++) {
            killWhen(() -> Files.exists(creating), random.nextInt(400));
        }
        assertNothingLost();
    }

    @Test
    void losesNothingThatWasCommittedBeforeAKill() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int before = CrashChild.acknowledged(folder);
            killWhen(() -> acknowledged() > before + 50, random.nextInt(700));
            if (kill % 2 == 1) {
                assertNothingLost();
            }
        }
        assertTrue(assertNothingLost() > KILLS * 50, () -> "seed " + seed);
    }

    private void killWhen(BooleanSupplier moment, int millisecondsLater) throws Exception {
        Path log = folder.resolve("child.log");
        Process child = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashChild.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!moment.getAsBoolean()) {
                assertTrue(System.nanoTime() < patience, () -> "seed " + seed + ", waited in vain: " + read(log));
                boolean ended = child.waitFor(2, TimeUnit.MILLISECONDS);
                assertTrue(!ended, () -> "seed " + seed + ", the child failed: " + read(log));
            }
            child.waitFor(millisecondsLater, TimeUnit.MILLISECONDS);
            assertTrue(child.isAlive(), () -> "seed " + seed + ", the child failed: " + read(log));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Every acknowledged row is there with its text, and a commit is there whole or not at all. */
    private int assertNothingLost() throws SQLException, IOException {
        DerbyDatabase database = new Fixture(folder).open(CrashChild.SETTINGS);
        int rows = 0;
        if (CrashChild.hasTable(database.dataSource())) {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT ID, TEXT FROM NOTE ORDER BY ID")) {
                while (result.next()) {
                    assertEquals(rows, result.getInt(1), () -> "seed " + seed);
                    assertEquals(Fixture.text(rows), result.getString(2), () -> "seed " + seed);
                    rows++;
                }
            }
            Fixture.execute(database.dataSource(), "VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', 'NOTE')");
        }
        database.stop();
        int acknowledged = CrashChild.acknowledged(folder);
        int found = rows;
        assertTrue(found >= acknowledged, () -> "seed " + seed + ": " + found + " of " + acknowledged);
        assertEquals(0, rows % CrashChild.ROWS_PER_COMMIT, () -> "seed " + seed);
        assertEquals(1, new Fixture(folder).files().bases().size(), () -> "seed " + seed);
        return rows;
    }

    private int acknowledged() {
        try {
            return CrashChild.acknowledged(folder);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
