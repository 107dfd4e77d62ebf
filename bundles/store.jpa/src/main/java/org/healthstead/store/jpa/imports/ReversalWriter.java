// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.store.jpa.entry.EntryColumn;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.imports.ReversalPlan.Planned;

/** Writes a planned stretch of an undo or redo inside of a transaction, by batched JDBC as an import does. */
final class ReversalWriter {

    private final Connection connection;
    private final int importNumber;

    ReversalWriter(Connection connection, int importNumber) {
        this.connection = connection;
        this.importNumber = importNumber;
    }

    /**
     * Moves the walk on.
     *
     * @throws org.healthstead.api.problem.ProblemException {@code HS-JOB-STATE} when somebody else moves it
     */
    void position(int state, long before, long after, long reversed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BulkStatements.UPDATE_REVERSED)) {
            update.setLong(1, after);
            update.setLong(2, reversed);
            update.setInt(3, importNumber);
            update.setInt(4, state);
            update.setLong(5, before);
            if (update.executeUpdate() != 1) {
                throw ProblemCode.JOB_STATE
                        .problem("The import is being taken back or brought back by somebody else.")
                        .exception();
            }
        }
    }

    /** @throws StaleBatchException when an entry has changed since the plan */
    void write(List<Planned> planned, List<VersionRow> versions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BulkStatements.INSERT_VERSION)) {
            for (VersionRow version : versions) {
                BulkStatements.bind(insert, version);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement move = connection.prepareStatement(BulkStatements.MOVE_ENTRY);
                PreparedStatement update = connection.prepareStatement(EntryColumn.UPDATE)) {
            for (int i = 0; i < planned.size(); i++) {
                Planned each = planned.get(i);
                long change = versions.get(i).change();
                long previous = each.before().change();
                if (each.operation() != Operation.WITHDRAWN) {
                    EntryColumn.bindUpdate(update, each.after().at(change), previous);
                    update.addBatch();
                } else {
                    BulkStatements.bindMove(move, each.after(), change, previous);
                    move.addBatch();
                }
            }
            requireOneEach(move.executeBatch());
            requireOneEach(update.executeBatch());
        }
    }

    private static void requireOneEach(int[] counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new StaleBatchException();
            }
        }
    }
}
