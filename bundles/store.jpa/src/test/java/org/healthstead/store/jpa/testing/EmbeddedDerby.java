// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.healthstead.platform.api.database.Database;

/** A real Derby in a folder, with the smallest pool that works. */
public final class EmbeddedDerby implements Database, AutoCloseable {

    private final String url;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    public EmbeddedDerby(Path folder) {
        this.url = "jdbc:derby:" + folder.toAbsolutePath();
    }

    @Override
    public String dialect() {
        return "derby";
    }

    @Override
    public DataSource dataSource() {
        return new Pool();
    }

    private Connection take() throws SQLException {
        Connection connection = idle.poll();
        return pooled(connection == null ? connect(";create=true") : connection);
    }

    /** A driver of its own boots the engine again when another test of this JVM has shut it down. */
    private Connection connect(String attributes) throws SQLException {
        return new EmbeddedDriver().connect(url + attributes, new Properties());
    }

    /** Closing gives it back, rolled back and in auto-commit mode. */
    private Connection pooled(Connection connection) {
        boolean[] closed = {false};
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!closed[0] && !connection.isClosed()) {
                            closed[0] = true;
                            if (!connection.getAutoCommit()) {
                                connection.rollback();
                                connection.setAutoCommit(true);
                            }
                            idle.add(connection);
                        }
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        try {
            connect(";shutdown=true");
        } catch (SQLException expected) {
            // Derby reports an orderly end as 08006.
        }
        idle.clear();
    }

    private final class Pool implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return take();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return take();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            // No log.
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // Embedded.
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("no wrapper");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
