// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.database.DatabaseKey;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rolls a damaged database forward: base backup plus every log since, in a folder beside. The damaged one is not
 * touched until the repaired one is whole, and is kept afterwards. Derby must not have the database open.
 */
final class DatabaseRepair {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRepair.class);
    private static final long RESERVE_BYTES = 64L * 1024 * 1024;

    private final DatabaseFiles files;
    private final DatabaseKey key;

    DatabaseRepair(DatabaseFiles files, DatabaseKey key) {
        this.files = files;
        this.key = key;
    }

    /**
     * Repairs and puts the result in place; finishes a repair that a kill has interrupted when its result was whole.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-DATABASE-DAMAGED} when it cannot be repaired
     */
    void repair() throws IOException {
        LOG.error("The database is damaged: rolling forward from the last base backup and the logs since");
        Path base = files.newestWholeBase()
                .map(DatabaseFiles::database)
                .orElseThrow(() -> damaged("there is no base backup"));
        requireRoom(base);
        Path work = files.repairing();
        DurableFiles.deleteTree(work);
        DurableFiles.copyFlat(DatabaseFiles.logs(files.database()), DatabaseFiles.logs(work));
        long lastLog = DatabaseFiles.lastLog(work).orElseThrow(() -> damaged("it has no logs"));
        rollForward(work, base);
        requireWholeLog(work, lastLog);
        DurableFiles.forceTree(work);
        DurableFiles.rename(work, files.repaired());
        putInPlace();
    }

    /** Swaps a repaired database in; nothing to do when there is none. */
    void putInPlace() throws IOException {
        if (!Files.exists(files.repaired())) {
            return;
        }
        if (Files.exists(files.database())) {
            for (Path old : files.allDamaged()) {
                DurableFiles.deleteTree(old);
            }
            Path aside = files.damaged(Instant.now());
            DurableFiles.rename(files.database(), aside);
            LOG.warn("The damaged database is kept in {}; delete it when everything is there", aside);
        }
        DurableFiles.rename(files.repaired(), files.database());
        Files.deleteIfExists(files.suspect());
        LOG.warn("The database was repaired; nothing that was committed is lost");
    }

    private void rollForward(Path work, Path base) {
        DerbyConnector connector = new DerbyConnector(work, key);
        try {
            connector.rollForwardFrom(base);
        } catch (SQLException e) {
            throw damaged("rolling forward ended with SQLState " + String.join(" ", Problems.states(e)));
        } finally {
            shutDown(connector);
        }
    }

    private static void shutDown(DerbyConnector connector) {
        try {
            connector.shutDown();
        } catch (SQLException e) {
            LOG.debug("The repaired database did not stop in order: {}", Problems.states(e));
        }
    }

    /**
     * Derby takes a damaged log for the end of the log. It goes on in a new file behind the last that it read, so a
     * number that did not grow says that logs were left out.
     */
    private void requireWholeLog(Path work, long lastLog) throws IOException {
        if (DatabaseFiles.lastLog(work).orElse(0) <= lastLog) {
            throw damaged("its log is damaged too, so that rolling forward would lose committed changes");
        }
    }

    private void requireRoom(Path base) throws IOException {
        long needed =
                DurableFiles.bytes(base) + DurableFiles.bytes(DatabaseFiles.logs(files.database())) + RESERVE_BYTES;
        long free = Files.getFileStore(files.root()).getUsableSpace();
        if (free < needed) {
            throw Problems.of(
                    ProblemCode.DATABASE_DAMAGED,
                    "The database is damaged and can be repaired, but needs " + needed / 1_000_000 + " MB of free disk"
                            + " for it; " + free / 1_000_000 + " MB are free. Make room and start again.");
        }
    }

    private ProblemException damaged(String why) {
        return Problems.of(
                ProblemCode.DATABASE_DAMAGED,
                "The database in " + files.database() + " is damaged and could not be repaired: " + why
                        + ". Nothing was changed. Restore your newest backup into a new home.");
    }
}
