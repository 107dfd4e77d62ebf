// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.healthstead.platform.api.keys.database.DatabaseKey;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.vault.KeyFileVault;

/** A home folder with a real vault and a real database. */
final class Fixture {

    private final Path folder;

    Fixture(Path folder) {
        this.folder = folder;
    }

    Home home() {
        return name -> {
            try {
                return Files.createDirectories(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    DatabaseKey key() {
        return new KeyFileVault(home());
    }

    DerbyDatabase open() {
        return open(Map.of());
    }

    DerbyDatabase open(Map<String, Integer> settings) {
        return new DerbyDatabase(settings(settings), home(), key());
    }

    DatabaseFiles files() {
        return new DatabaseFiles(folder.resolve("data"));
    }

    Path seg0() {
        return files().database().resolve("seg0");
    }

    /** Defaults of the annotation but for the given ones. */
    static DerbySettings settings(Map<String, Integer> changed) {
        return (DerbySettings) Proxy.newProxyInstance(
                DerbySettings.class.getClassLoader(), new Class<?>[] {DerbySettings.class}, (proxy, method, none) -> {
                    Integer value = changed.get(method.getName());
                    return value == null ? method.getDefaultValue() : value;
                });
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(DataSource source, String from) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows {@code from} to {@code to - 1}, ten in a transaction. */
    static void insert(DataSource source, int from, int to) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO NOTE VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (int id = from; id < to; id++) {
                insert.setInt(1, id);
                insert.setString(2, text(id));
                insert.executeUpdate();
                if (id % 10 == 9) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    static String text(int id) {
        return "canary-" + id + "-" + "abcdefgh ".repeat(40);
    }

    static void createTable(DataSource source) throws SQLException {
        execute(source, "CREATE TABLE NOTE (ID INTEGER NOT NULL PRIMARY KEY, TEXT VARCHAR(1000) NOT NULL)");
    }
}
