// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyConnectorTest {

    private static final int READERS = 3;
    private static final int ENDS = 12;

    @TempDir
    private Path folder;

    /** As with a full disk: Derby closes the database under everybody, and whoever asks next boots it again. */
    @Test
    void whoeverAsksWhileTheDatabaseIsBeingClosedGetsAConnection() throws Exception {
        Fixture fixture = new Fixture(folder);
        fixture.open().stop();
        DerbyConnector connector = new DerbyConnector(fixture.files().database(), fixture.key());
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        CountDownLatch ended = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int i = 0; i < READERS; i++) {
                readers.execute(() -> {
                    while (ended.getCount() > 0) {
                        connectOnce(connector, refused);
                    }
                });
            }
            for (int i = 0; i < ENDS; i++) {
                connectOnce(connector, refused);
                connector.shutDown();
            }
            ended.countDown();
        }
        connector.shutDown();
        assertEquals(0, refused.size(), refused::toString);
    }

    private static void connectOnce(DerbyConnector connector, Queue<String> refused) {
        Connection connection;
        try {
            connection = connector.connect();
        } catch (SQLException e) {
            refused.add(e.getSQLState());
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // It was given, and the database has been closed under it since: 08003, XJ001.
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNotWaitedFor() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Fixture fixture = new Fixture(folder);
        SQLException refused =
                assertThrows(SQLException.class, () -> new DerbyConnector(empty, fixture.key()).connect());
        assertEquals("XJ004", refused.getSQLState());
    }
}
