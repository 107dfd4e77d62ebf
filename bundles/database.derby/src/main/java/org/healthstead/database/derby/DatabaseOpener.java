// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.healthstead.platform.api.keys.database.DatabaseKey;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves an open database behind, whatever it finds, or a problem that says what to do. */
final class DatabaseOpener {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOpener.class);

    /** No damage: wrong key (XBC..), another process has it open, no rights, no memory. A repair would not help. */
    private static final Set<String> OTHER_PROCESS = Set.of("XSDB6", "XSDB7");

    private static final Set<String> NO_ACCESS = Set.of("XBM0R", "XBM0S", "XBM0H", "XJ041");
    private static final String WRONG_KEY = "XBC";

    private final DatabaseFiles files;
    private final DatabaseKey key;
    private final SpareRoom spare;
    private final DatabaseRepair repair;

    DatabaseOpener(DatabaseFiles files, DatabaseKey key, SpareRoom spare) {
        this.files = files;
        this.key = key;
        this.spare = spare;
        this.repair = new DatabaseRepair(files, key);
    }

    /** @return true when the database was repaired, and so needs a new base backup */
    boolean open() {
        try {
            cleanUp();
            repair.putInPlace();
            if (!Files.exists(files.root())) {
                create();
            }
            requireDatabase();
            return bootOrRepair();
        } catch (IOException e) {
            throw Problems.of(
                    ProblemCode.DATABASE_FILES,
                    "The database files in " + files.root() + " cannot be read or written. Look at the owner and the"
                            + " rights of the folder, and whether the disk is full.",
                    e);
        }
    }

    private void cleanUp() throws IOException {
        DurableFiles.deleteTree(files.creating());
        DurableFiles.deleteTree(files.repairing());
        List<Path> bases = files.bases();
        Path newest = files.newestWholeBase().orElse(null);
        for (Path base : bases) {
            if (newest != null && !base.equals(newest)) {
                DurableFiles.deleteTree(base);
            }
        }
    }

    /** Beside and then renamed: a kill leaves either nothing or a whole database with its base backup. */
    private void create() throws IOException {
        LOG.info("Creating the database");
        Path folder = files.creating();
        Files.createDirectories(folder);
        DerbyConnector connector = new DerbyConnector(DatabaseFiles.database(folder), key);
        try {
            connector.create();
            BaseBackups.first(folder, connector);
            connector.shutDown();
        } catch (SQLException e) {
            throw Problems.of(
                    ProblemCode.DATABASE_CREATE, "The database could not be created in " + files.data() + ".", e);
        }
        DurableFiles.forceTree(folder);
        DurableFiles.rename(folder, files.root());
    }

    private void requireDatabase() {
        if (!Files.exists(files.database())) {
            throw Problems.of(
                    ProblemCode.DATABASE_MISSING,
                    "The folder " + files.database() + " is missing, though " + files.root()
                            + " is there. Put it back, or restore your newest backup into a new home.");
        }
    }

    private boolean bootOrRepair() throws IOException {
        if (!Files.exists(files.suspect())) {
            try {
                boot();
                return false;
            } catch (SQLException e) {
                requireRepairable(e);
            }
        }
        repair.repair();
        try {
            boot();
        } catch (SQLException e) {
            throw Problems.of(ProblemCode.DATABASE_DAMAGED, "The repaired database does not start.", e);
        }
        return true;
    }

    private void boot() throws SQLException {
        new DerbyConnector(files.database(), key, spare).boot();
    }

    private void requireRepairable(SQLException failure) {
        List<String> states = Problems.states(failure);
        if (states.stream().anyMatch(state -> state.startsWith(WRONG_KEY))) {
            throw Problems.of(
                    ProblemCode.DATABASE_KEY,
                    "The database in " + files.database() + " was made with another key. Put the key file that belongs"
                            + " to it back into the folder keys.",
                    failure);
        }
        if (states.stream().anyMatch(OTHER_PROCESS::contains)) {
            throw Problems.of(
                    ProblemCode.DATABASE_IN_USE,
                    "Another process has the database in " + files.database() + " open. Stop it first.",
                    failure);
        }
        if (states.stream().anyMatch(NO_ACCESS::contains) || spare.isDiskShort()) {
            throw Problems.of(
                    ProblemCode.DATABASE_FILES,
                    "The database files in " + files.database() + " cannot be read or written. Look at the owner and"
                            + " the rights of the folder, and whether the disk is full.",
                    failure);
        }
        LOG.error("The database does not start: SQLState {}", String.join(" ", states));
    }
}
