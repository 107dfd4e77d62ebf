// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.healthstead.platform.api.keys.database.DatabaseKey;

/**
 * Connections to one database folder. The key goes along with each, because Derby may have closed the database by
 * itself (a full disk) and boots it again with the next connection; it is no part of any URL.
 */
final class DerbyConnector {

    private static final String STOPPED = "08006";
    private static final String NOT_FOUND = "XJ004";

    /**
     * What Derby 10.17 says to whoever asks while another thread closes the database: stopped, not found, an exception
     * of its own, an attribute that it does not know. None of it is true a moment later.
     */
    private static final Set<String> CLOSING = Set.of(STOPPED, NOT_FOUND, "XJ001", "XCY00");

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final String encryption;
    private final Optional<SpareRoom> spare;

    DerbyConnector(Path folder, DatabaseKey key) {
        this(folder, key, Optional.empty());
    }

    /** @param spare what a boot on a full disk may use up */
    DerbyConnector(Path folder, DatabaseKey key, SpareRoom spare) {
        this(folder, key, Optional.of(spare));
    }

    private DerbyConnector(Path folder, DatabaseKey key, Optional<SpareRoom> spare) {
        this.folder = folder;
        this.spare = spare;
        this.encryption = "encryptionAlgorithm=AES/CBC/NoPadding;encryptionKey=" + key.hex();
    }

    /** Boots the database, which does not run yet. */
    void boot() throws SQLException {
        open().close();
    }

    /** Boots the database if it is not running; waits for one that is being closed by an error of another thread. */
    Connection connect() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return open();
            } catch (SQLException e) {
                boolean mayCome =
                        CLOSING.contains(e.getSQLState()) && Files.exists(folder.resolve("service.properties"));
                if (!mayCome || System.nanoTime() - start > PATIENCE_NANOS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** One at a time: two that boot the database refuse each other. */
    private synchronized Connection open() throws SQLException {
        try {
            return source(encryption).getConnection();
        } catch (SQLException e) {
            if (spare.isEmpty() || !spare.get().giveUp()) {
                throw e;
            }
            return source(encryption).getConnection();
        }
    }

    void create() throws SQLException {
        EmbeddedDataSource source = source(encryption + ";dataEncryption=true");
        source.setCreateDatabase("create");
        source.getConnection().close();
    }

    /** Boots it from a base backup and all logs in the folder. Derby refuses dataEncryption here (XJ081). */
    void rollForwardFrom(Path base) throws SQLException {
        source(encryption + ";rollForwardRecoveryFrom=" + base).getConnection().close();
    }

    /** Stops the database in order; one that does not run is no error. */
    void shutDown() throws SQLException {
        EmbeddedDataSource source = source("");
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!STOPPED.equals(e.getSQLState()) && !NOT_FOUND.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private EmbeddedDataSource source(String attributes) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        if (!attributes.isEmpty()) {
            source.setConnectionAttributes(attributes);
        }
        return source;
    }
}
