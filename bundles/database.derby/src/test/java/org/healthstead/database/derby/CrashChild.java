// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A process made to be killed: opens the database of a home, writes for ever, and notes each commit in a file that the
 * parent reads. Base backups are taken all the time, so that kills hit them too.
 */
final class CrashChild {

    static final String ACKNOWLEDGED = "acknowledged";
    static final Map<String, Integer> SETTINGS = Map.of("logFileMegabytes", 1, "checkpointMegabytes", 1);
    static final int ROWS_PER_COMMIT = 5;

    private CrashChild() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Fixture fixture = new Fixture(folder);
        DerbyDatabase database = fixture.open(SETTINGS);
        DataSource source = database.dataSource();
        if (!hasTable(source)) {
            Fixture.createTable(source);
        }
        Thread.ofPlatform().daemon().start(() -> backUpForEver(fixture));
        writeForEver(source, folder.resolve(ACKNOWLEDGED));
    }

    static boolean hasTable(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "NOTE", null)) {
            return tables.next();
        }
    }

    private static void backUpForEver(Fixture fixture) {
        DerbyConnector connector = new DerbyConnector(fixture.files().database(), fixture.key());
        BaseBackups backups = new BaseBackups(fixture.files(), connector);
        try {
            while (true) {
                backups.take();
            }
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeForEver(DataSource source, Path acknowledged) throws Exception {
        int next = Math.toIntExact(Fixture.count(source, "NOTE"));
        try (FileChannel channel = FileChannel.open(acknowledged, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO NOTE VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            while (true) {
                for (int row = 0; row < ROWS_PER_COMMIT; row++) {
                    insert.setInt(1, next);
                    insert.setString(2, Fixture.text(next));
                    insert.executeUpdate();
                    next++;
                }
                connection.commit();
                channel.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, next), 0);
            }
        }
    }

    /** Rows that the children have seen committed. */
    static int acknowledged(Path folder) throws java.io.IOException {
        Path file = folder.resolve(ACKNOWLEDGED);
        byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        return bytes.length == Integer.BYTES ? ByteBuffer.wrap(bytes).getInt() : 0;
    }
}
