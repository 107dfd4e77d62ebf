// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionPoolTest {

    @TempDir
    private Path folder;

    private Fixture fixture;
    private DerbyDatabase database;
    private DataSource source;

    @BeforeEach
    void open() throws SQLException {
        fixture = new Fixture(folder);
        database = fixture.open(Map.of("connections", 2, "connectionWaitSeconds", 1));
        source = database.dataSource();
        Fixture.createTable(source);
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @Test
    void rollsBackWhatABorrowerLeftOpen() throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            statement.execute("INSERT INTO NOTE VALUES (1, 'left open')");
        }
        assertEquals(0, Fixture.count(source, "NOTE"));
        try (Connection connection = source.getConnection()) {
            assertTrue(connection.getAutoCommit());
            assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
        }
    }

    @Test
    void refusesWhenAllAreLentForTooLong() throws SQLException {
        try (Connection first = source.getConnection();
                Connection second = source.getConnection()) {
            assertThrows(SQLTransientConnectionException.class, source::getConnection);
            assertFalse(first.isClosed());
            assertFalse(second.isClosed());
        }
        source.getConnection().close();
    }

    @Test
    void canBeClosedTwiceAndIsDeadAfterwards() throws SQLException {
        Connection connection = source.getConnection();
        connection.close();
        connection.close();

        assertTrue(connection.isClosed());
        assertEquals(
                "08003",
                assertThrows(SQLException.class, connection::createStatement).getSQLState());
        try (Connection one = source.getConnection();
                Connection other = source.getConnection()) {
            assertFalse(one.equals(other));
        }
    }

    /** What a full disk does: Derby closes the whole database under everybody's feet. */
    @Test
    void goesOnAfterDerbyHasClosedTheDatabase() throws SQLException {
        Fixture.insert(source, 0, 10);
        Connection lent = source.getConnection();
        source.getConnection().close();
        new DerbyConnector(fixture.files().database(), fixture.key()).shutDown();

        assertThrows(SQLException.class, lent::createStatement);
        lent.close();
        assertEquals(10, Fixture.count(source, "NOTE"));
        Fixture.insert(source, 10, 20);
        assertEquals(20, Fixture.count(source, "NOTE"));
    }

    @Test
    void servesManyThreads() throws Exception {
        // Eight share two connections: how long one waits depends on the machine.
        database.stop();
        database = fixture.open(Map.of("connections", 2, "connectionWaitSeconds", 60));
        source = database.dataSource();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int from = thread * 100;
                runs.add(threads.submit(() -> {
                    Fixture.insert(source, from, from + 100);
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertEquals(800, Fixture.count(source, "NOTE"));
    }
}
