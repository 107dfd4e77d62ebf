// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Base backups of the running database: what a roll-forward starts from. A new one replaces the old only when it is on
 * the disk, and only then are the logs before it deleted, oldest first, so that what is left never has a gap. Readers
 * and writers go on meanwhile. One at a time.
 */
final class BaseBackups {

    private static final Logger LOG = LoggerFactory.getLogger(BaseBackups.class);
    private static final String PROCEDURE = "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE_AND_ENABLE_LOG_ARCHIVE_MODE(?, 0)";

    private final DatabaseFiles files;
    private final DerbyConnector connector;

    BaseBackups(DatabaseFiles files, DerbyConnector connector) {
        this.files = files;
        this.connector = connector;
    }

    /** Makes a base backup of a database that is being created, and switches log archiving on. */
    static void first(Path folder, DerbyConnector connector) throws SQLException, IOException {
        write(DatabaseFiles.base(folder, 1), connector);
    }

    /** Takes a new base backup and deletes what it makes superfluous. */
    synchronized void take() throws SQLException, IOException {
        long begin = System.nanoTime();
        List<Path> former = files.bases();
        Path base = files.nextBase();
        try {
            write(base, connector);
        } catch (SQLException | IOException e) {
            DurableFiles.deleteTree(base);
            throw e;
        }
        for (Path old : former) {
            DurableFiles.deleteTree(old);
        }
        deleteLogsBefore(base);
        LOG.info("Base backup of the database taken in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    private static void write(Path base, DerbyConnector connector) throws SQLException, IOException {
        Files.createDirectories(base);
        try (Connection connection = connector.connect();
                CallableStatement call = connection.prepareCall(PROCEDURE)) {
            call.setString(1, base.toString());
            call.execute();
        }
        DurableFiles.forceTree(base);
        DurableFiles.mark(DatabaseFiles.complete(base));
    }

    /** The first log of a backup is the oldest that any transaction open at its checkpoint needs. */
    private void deleteLogsBefore(Path base) throws IOException {
        long first = DatabaseFiles.firstLog(DatabaseFiles.database(base)).orElse(0);
        for (Path log : DatabaseFiles.logFiles(files.database())) {
            if (DatabaseFiles.logNumber(log) >= first) {
                break;
            }
            Files.delete(log);
        }
    }
}
