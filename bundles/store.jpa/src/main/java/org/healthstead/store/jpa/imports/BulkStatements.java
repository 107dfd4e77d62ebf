// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.VersionRow;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * The statements of the one place that goes past EclipseLink: an import and its undo write their rows by batched JDBC,
 * which costs two thirds of the time. The columns of ENTRY are in EntryColumn, those of VERSION in VersionEntity; a
 * test compares what both write.
 */
public final class BulkStatements {

    public static final String INSERT_VERSION =
            "INSERT INTO VERSION (CHANGE_NUMBER, ENTRY_ID, PERSON, VERSION, PREVIOUS,"
                    + " BODY_FROM, RECORDED_AT, OPERATION, IMPORT, AUTHOR, PLACE, BODY_SIZE, BODY)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** An entry that is withdrawn or comes again: everything else stays as it was. */
    static final String MOVE_ENTRY = "UPDATE ENTRY SET STATE = ?, CHANGE_NUMBER = ?, VERSION = ?, REFUSED_KEY = ?"
            + " WHERE ID = ? AND CHANGE_NUMBER = ?";

    static final String INSERT_ALIAS = "INSERT INTO ALIAS (NAME_KEY, ENTRY_ID, PERSON) VALUES (?, ?, ?)";

    static final String UPDATE_IMPORT = "UPDATE IMPORT SET ITEMS_DONE = ?, CREATED = ?, UPDATED = ?, UNCHANGED = ?,"
            + " MERGED = ?, REJECTED = ? WHERE NUMBER = ? AND STATE = 0 AND ITEMS_DONE = ?";

    static final String UPDATE_REVERSED =
            "UPDATE IMPORT SET REVERSED_TO = ?, REVERSED = ? WHERE NUMBER = ? AND STATE = ? AND REVERSED_TO = ?";

    static final String UPDATE_NOTES = "UPDATE IMPORT SET NOTES = ? WHERE NUMBER = ?";

    static final String INSERT_RANGE = "INSERT INTO IMPORT_RANGE (LAST_NUMBER, IMPORT, FIRST_NUMBER) VALUES (?, ?, ?)";

    static final String UPDATE_RANGE = "UPDATE IMPORT_RANGE SET LAST_NUMBER = ? WHERE IMPORT = ? AND FIRST_NUMBER = ?";

    private BulkStatements() {}

    public static void bind(PreparedStatement statement, VersionRow row) throws SQLException {
        statement.setLong(1, row.change());
        statement.setBytes(2, IdBytes.of(row.entry()));
        statement.setInt(3, row.person());
        statement.setInt(4, row.version());
        statement.setLong(5, row.previous());
        statement.setLong(6, row.bodyFrom());
        statement.setLong(7, row.recordedAt());
        statement.setInt(8, row.operation());
        statement.setInt(9, row.importNumber());
        statement.setInt(10, row.author());
        statement.setString(11, row.place());
        statement.setInt(12, row.bodySize());
        statement.setBytes(13, row.body());
    }

    static void bindMove(PreparedStatement statement, EntryRow row, long change, long previous) throws SQLException {
        statement.setInt(1, row.state());
        statement.setLong(2, change);
        statement.setInt(3, row.version());
        bindRefused(statement, 4, row);
        statement.setBytes(5, IdBytes.of(row.id()));
        statement.setLong(6, previous);
    }

    private static void bindRefused(PreparedStatement statement, int parameter, EntryRow row) throws SQLException {
        if (row.refused() == null) {
            statement.setNull(parameter, Types.BINARY);
        } else {
            statement.setBytes(parameter, row.refused());
        }
    }
}
