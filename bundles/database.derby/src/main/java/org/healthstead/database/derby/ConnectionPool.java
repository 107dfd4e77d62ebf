// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lends connections and takes them back, newest first, so that unused ones are the oldest. Safe for several threads.
 *
 * <p>Derby closes connections by itself after severe errors, such as a full disk, and with them perhaps the whole
 * database; a dead one is dropped when it comes back or is about to be lent, and the next is opened anew, which boots
 * the database again.
 */
final class ConnectionPool implements DataSource, AutoCloseable {

    /** Opens a connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private final long waitSeconds;
    private final Semaphore permits;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param size lent at the same time at most
     * @param waitSeconds that a borrower waits for one
     */
    ConnectionPool(Opener opener, int size, long waitSeconds) {
        this.opener = opener;
        this.waitSeconds = waitSeconds;
        this.permits = new Semaphore(size, true);
    }

    @Override
    public Connection getConnection() throws SQLException {
        acquirePermit();
        try {
            Connection connection = takeIdle();
            return new ConnectionLease(connection == null ? opener.open() : connection, this).handle();
        } catch (SQLException | RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    private void acquirePermit() throws SQLException {
        try {
            if (!permits.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException(
                        "no connection became free within " + waitSeconds + " s", "08001");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", "08001");
        }
    }

    private synchronized Connection takeIdle() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("the database is closed", "08003");
        }
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            if (!connection.isClosed()) {
                return connection;
            }
        }
        return null;
    }

    /** Takes a connection back from a lease; one that cannot be made as new is closed. */
    void giveBack(Connection connection) {
        boolean keep = false;
        try {
            keep = makeAsNew(connection) && keepIdle(connection);
        } finally {
            if (!keep) {
                closeQuietly(connection);
            }
            permits.release();
        }
    }

    private static boolean makeAsNew(Connection connection) {
        try {
            if (connection.isClosed()) {
                return false;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (connection.isReadOnly()) {
                connection.setReadOnly(false);
            }
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            connection.clearWarnings();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private synchronized boolean keepIdle(Connection connection) {
        if (closed) {
            return false;
        }
        idle.addFirst(connection);
        return true;
    }

    /** Closes what is idle now and what is lent when it comes back; nothing is lent any more. */
    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ConnectionPool::closeQuietly);
        idle.clear();
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.close();
        } catch (SQLException ignored) {
            // It is thrown away; Derby has nothing to say that matters.
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is one user: use getConnection()");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool does not log");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("set by configuration");
    }

    @Override
    public int getLoginTimeout() {
        return (int) waitSeconds;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the pool does not log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
