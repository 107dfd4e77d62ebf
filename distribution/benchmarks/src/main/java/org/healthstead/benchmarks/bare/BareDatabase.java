// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Second thread: two rows and the indexes of the product, 500 entries a transaction, in an encrypted Derby database.
 */
final class BareDatabase implements AutoCloseable {

    private static final String ENCRYPTION =
            "dataEncryption=true;encryptionAlgorithm=AES/CBC/NoPadding;encryptionKeyLength=256;encryptionKey="
                    + "0f".repeat(32);

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private final Connection connection;
    private final PreparedStatement insertVersion;
    private final PreparedStatement insertEntry;
    private final PreparedStatement count;
    private long number;

    BareDatabase(Path folder) throws SQLException {
        source.setDatabaseName(folder.toString());
        source.setConnectionAttributes("create=true;" + ENCRYPTION);
        connection = source.getConnection();
        createTables();
        connection.setAutoCommit(false);
        insertVersion = connection.prepareStatement(
                "INSERT INTO VERSION(NUMBER, ENTRY, VERSION, PREVIOUS, RECORDED, OPERATION, BODY) VALUES"
                        + " (?,?,1,0,?,1,?)");
        insertEntry = connection.prepareStatement(
                "INSERT INTO ENTRY(ID, PERSON, TYPE, CATEGORY, SORT_KEY, CODE, STATUS, SOURCE,"
                        + " NUMBER, IDENTITY_HASH, LINE) VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        count = connection.prepareStatement("UPDATE COUNTER SET NUMBER = ?");
    }

    private void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            setting(statement, "derby.storage.pageSize", "32768");
            setting(statement, "derby.storage.pageReservedSpace", "0");
            statement.execute(
                    "CREATE TABLE VERSION(NUMBER BIGINT NOT NULL PRIMARY KEY, ENTRY CHAR(16) FOR BIT DATA NOT NULL,"
                            + " VERSION INT NOT NULL, PREVIOUS BIGINT NOT NULL, RECORDED BIGINT NOT NULL, OPERATION"
                            + " SMALLINT NOT NULL, BODY BLOB)");
            setting(statement, "derby.storage.pageSize", "8192");
            statement.execute("CREATE TABLE ENTRY(ID CHAR(16) FOR BIT DATA NOT NULL PRIMARY KEY, PERSON INT NOT NULL,"
                + " TYPE VARCHAR(40) NOT NULL, CATEGORY SMALLINT NOT NULL, SORT_KEY BIGINT NOT NULL, CODE VARCHAR(40),"
                + " STATUS VARCHAR(24), SOURCE INT NOT NULL, NUMBER BIGINT NOT NULL, IDENTITY_HASH CHAR(16) FOR BIT"
                + " DATA NOT NULL, LINE VARCHAR(1000) FOR BIT DATA)");
            statement.execute("CREATE INDEX BY_DATE ON ENTRY(PERSON, SORT_KEY DESC, ID DESC)");
            statement.execute("CREATE INDEX BY_TYPE ON ENTRY(PERSON, TYPE, SORT_KEY DESC, ID DESC)");
            statement.execute("CREATE INDEX BY_IDENTITY ON ENTRY(SOURCE, IDENTITY_HASH)");
            statement.execute("CREATE TABLE COUNTER(NUMBER BIGINT NOT NULL)");
            statement.execute("INSERT INTO COUNTER VALUES 0");
        }
    }

    private static void setting(Statement statement, String name, String value) throws SQLException {
        statement.execute("CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('" + name + "', '" + value + "')");
    }

    void write(int person, List<BareEntry> entries) throws SQLException {
        long now = System.currentTimeMillis();
        for (BareEntry entry : entries) {
            number++;
            insertVersion.setLong(1, number);
            insertVersion.setBytes(2, entry.id());
            insertVersion.setLong(3, now);
            insertVersion.setBytes(4, entry.body());
            insertVersion.addBatch();
            insertEntry.setBytes(1, entry.id());
            insertEntry.setInt(2, person);
            insertEntry.setString(3, entry.type());
            insertEntry.setInt(4, 1);
            insertEntry.setLong(5, sortKey(entry.date()));
            insertEntry.setString(6, entry.code());
            insertEntry.setString(7, entry.status());
            insertEntry.setInt(8, person);
            insertEntry.setLong(9, number);
            insertEntry.setBytes(10, entry.identity());
            insertEntry.setBytes(11, entry.sealedTitle());
            insertEntry.addBatch();
        }
        insertVersion.executeBatch();
        insertEntry.executeBatch();
        count.setLong(1, number);
        count.executeUpdate();
        connection.commit();
    }

    private static long sortKey(String date) {
        if (date == null || date.length() < 19) {
            return Long.MIN_VALUE;
        }
        return LocalDateTime.parse(date.substring(0, 19)).toEpochSecond(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        source.setConnectionAttributes(ENCRYPTION);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
