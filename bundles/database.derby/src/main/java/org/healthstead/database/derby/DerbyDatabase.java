// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.lib.derby.ErrorStream;
import org.healthstead.platform.api.database.Database;
import org.healthstead.platform.api.keys.database.DatabaseKey;
import org.healthstead.platform.api.operations.Home;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded Derby database in {@code data/derby} of the home folder, encrypted with the vault's key. It is there as
 * a service once it is open and, if need be, repaired; it stops in order when the service goes.
 */
@Component(
        service = Database.class,
        configurationPid = DerbySettings.PID,
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = DerbySettings.class)
public final class DerbyDatabase implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(DerbyDatabase.class);

    private static final long MEGABYTE = 1 << 20;

    /** For what a boot writes beside a new log file: it undoes, and puts pages back. */
    private static final long UNDOING_BYTES = 8 * MEGABYTE;

    private final DatabaseFiles files;
    private final SpareRoom spare;
    private final DerbyConnector connector;
    private final ConnectionPool pool;
    private final BackupSchedule schedule;

    @Activate
    public DerbyDatabase(DerbySettings settings, @Reference Home home, @Reference DatabaseKey key) {
        SettingsCheck.require(settings);
        files = new DatabaseFiles(home.folder("data").toAbsolutePath());
        spare = new SpareRoom(files.spare(), settings.logFileMegabytes() * MEGABYTE + UNDOING_BYTES);
        connector = new DerbyConnector(files.database(), key, spare);
        ErrorStream.sendTo(new DerbyErrorLog(this::markSuspect, spare::giveUp));
        DerbyEngine.acquire(settings, files.data());
        boolean repaired = open(new DatabaseOpener(files, key, spare));
        pool = new ConnectionPool(connector::connect, settings.connections(), settings.connectionWaitSeconds());
        schedule = new BackupSchedule(
                files, new BaseBackups(files, connector), settings, Clock.systemDefaultZone(), repaired);
    }

    private static boolean open(DatabaseOpener opener) {
        try {
            return opener.open();
        } catch (ProblemException e) {
            // The component's log line has the code alone; this sentence names files and SQLStates only.
            LOG.error("{}: {}", e.problem().code(), e.problem().detail());
            DerbyEngine.release();
            throw e;
        }
    }

    private void markSuspect() {
        try {
            if (Files.exists(files.database()) && Files.notExists(files.suspect())) {
                DurableFiles.mark(files.suspect());
                LOG.error("A page of the database is damaged: it is repaired when the server starts again");
            }
        } catch (IOException e) {
            LOG.warn("Cannot note that the database is damaged", e);
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public String dialect() {
        return "derby";
    }

    @Override
    public boolean hasRoom() {
        return spare.isKept();
    }

    /** The store has let go of the database before. */
    @Deactivate
    public void stop() {
        schedule.close();
        pool.close();
        try {
            connector.shutDown();
        } catch (SQLException e) {
            LOG.warn("The database did not stop in order: SQLState {}", String.join(" ", Problems.states(e)));
        } finally {
            DerbyEngine.release();
        }
    }
}
