// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.entry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthstead.store.jpa.unit.IdBytes;

/**
 * The one list of the columns of ENTRY. Statements are made of it; a test compares it with the entity and the table.
 */
public enum EntryColumn {
    ID((statement, at, row) -> statement.setBytes(at, IdBytes.of(row.id()))),
    PERSON((statement, at, row) -> statement.setInt(at, row.person())),
    TYPE((statement, at, row) -> statement.setInt(at, row.type())),
    SOURCE((statement, at, row) -> statement.setInt(at, row.source())),
    IDENTITY_KEY((statement, at, row) -> statement.setBytes(at, row.identity())),
    STATE((statement, at, row) -> statement.setInt(at, row.state())),
    AUTHOR((statement, at, row) -> statement.setInt(at, row.author())),
    CHANGE_NUMBER((statement, at, row) -> statement.setLong(at, row.change())),
    VERSION((statement, at, row) -> statement.setInt(at, row.version())),
    CONTENT_KEY((statement, at, row) -> statement.setBytes(at, row.content())),
    REFUSED_KEY((statement, at, row) -> bytes(statement, at, row.refused())),
    PROJECTION((statement, at, row) -> statement.setInt(at, row.derived().rules())),
    CATEGORY((statement, at, row) -> statement.setInt(at, row.derived().category())),
    BACKGROUND((statement, at, row) -> statement.setInt(at, row.derived().background() ? 1 : 0)),
    ACCESS_CATEGORY((statement, at, row) -> statement.setInt(at, row.derived().accessCategory())),
    CONFIDENTIAL((statement, at, row) -> statement.setInt(at, row.derived().confidential() ? 1 : 0)),
    IS_CURRENT((statement, at, row) -> statement.setInt(at, row.derived().current() ? 1 : 0)),
    SORT_KEY((statement, at, row) -> statement.setLong(at, row.derived().sortKey())),
    CODE_KEY((statement, at, row) -> statement.setLong(at, row.derived().codeKey())),
    STATUS((statement, at, row) -> statement.setString(at, row.derived().status())),
    PRACTITIONER((statement, at, row) -> statement.setLong(at, row.derived().practitioner())),
    LINE((statement, at, row) -> statement.setBytes(at, row.derived().line()));

    /** Writes one column of a row. */
    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement, int at, EntryRow row) throws SQLException;
    }

    /** What never changes after the first version. */
    private static final Set<EntryColumn> FIXED = EnumSet.of(ID, PERSON, SOURCE, IDENTITY_KEY);

    /** What follows from the body by the rules of its kind. */
    private static final List<EntryColumn> DERIVED = List.copyOf(EnumSet.range(PROJECTION, LINE));

    private static final List<EntryColumn> CHANGING = List.copyOf(EnumSet.complementOf(EnumSet.copyOf(FIXED)));

    public static final String INSERT =
            "INSERT INTO ENTRY (" + names(List.of(values())) + ") VALUES (" + "?,".repeat(values().length - 1) + "?)";

    /** Another version; the last two parameters are the id and the change that must be the current one. */
    public static final String UPDATE = "UPDATE ENTRY SET " + set(CHANGING) + " WHERE ID = ? AND CHANGE_NUMBER = ?";

    /** The same version by other rules; the last two parameters as of {@link #UPDATE}. */
    public static final String PROJECT = "UPDATE ENTRY SET " + set(DERIVED) + " WHERE ID = ? AND CHANGE_NUMBER = ?";

    private final Binder binder;

    EntryColumn(Binder binder) {
        this.binder = binder;
    }

    private static String names(List<EntryColumn> columns) {
        return columns.stream().map(EntryColumn::name).collect(Collectors.joining(", "));
    }

    private static String set(List<EntryColumn> columns) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    }

    /** The columns that are read, in the order of {@link EntryRowReader}; what follows from another column is not. */
    static List<String> read() {
        return Arrays.stream(values())
                .filter(column -> column != BACKGROUND)
                .map(EntryColumn::name)
                .toList();
    }

    /** @param row whose change number is the one to be written */
    public static void bindInsert(PreparedStatement statement, EntryRow row) throws SQLException {
        bind(statement, List.of(values()), row);
    }

    /** @param previous the change number that the row must have now */
    public static void bindUpdate(PreparedStatement statement, EntryRow row, long previous) throws SQLException {
        bindKey(statement, bind(statement, CHANGING, row), row, previous);
    }

    /** For {@link #PROJECT}. */
    public static void bindProject(PreparedStatement statement, EntryRow row) throws SQLException {
        bindKey(statement, bind(statement, DERIVED, row), row, row.change());
    }

    private static int bind(PreparedStatement statement, List<EntryColumn> columns, EntryRow row) throws SQLException {
        int at = 1;
        for (EntryColumn column : columns) {
            column.binder.bind(statement, at++, row);
        }
        return at;
    }

    private static void bindKey(PreparedStatement statement, int at, EntryRow row, long previous) throws SQLException {
        statement.setBytes(at, IdBytes.of(row.id()));
        statement.setLong(at + 1, previous);
    }

    private static void bytes(PreparedStatement statement, int at, byte[] bytes) throws SQLException {
        if (bytes == null) {
            statement.setNull(at, Types.BINARY);
        } else {
            statement.setBytes(at, bytes);
        }
    }
}
