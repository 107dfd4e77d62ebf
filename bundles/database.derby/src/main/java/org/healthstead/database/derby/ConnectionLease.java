// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** One borrowing of a connection: closing it gives the connection back, and after that it does nothing more. */
final class ConnectionLease implements InvocationHandler {

    private final AtomicReference<Connection> connection;
    private final ConnectionPool pool;

    ConnectionLease(Connection connection, ConnectionPool pool) {
        this.connection = new AtomicReference<>(connection);
        this.pool = pool;
    }

    /** What the borrower works with. */
    Connection handle() {
        return (Connection)
                Proxy.newProxyInstance(ConnectionLease.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public Object invoke(Object handle, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> giveBack();
            case "isClosed" -> isClosed();
            case "isValid" -> !isClosed();
            case "equals" -> handle == arguments[0];
            case "hashCode" -> System.identityHashCode(handle);
            case "toString" -> "ConnectionLease@" + Integer.toHexString(System.identityHashCode(handle));
            case "unwrap" -> unwrap((Class<?>) arguments[0], handle);
            case "isWrapperFor" -> ((Class<?>) arguments[0]).isInstance(handle);
            default -> delegate(method, arguments);
        };
    }

    private Object giveBack() {
        Connection given = connection.getAndSet(null);
        if (given != null) {
            pool.giveBack(given);
        }
        return null;
    }

    private boolean isClosed() throws SQLException {
        Connection current = connection.get();
        return current == null || current.isClosed();
    }

    /** The connection itself stays ours: whoever closed it would take it from the pool. */
    private static Object unwrap(Class<?> type, Object handle) throws SQLException {
        if (type.isInstance(handle)) {
            return handle;
        }
        throw new SQLException("is no " + type.getName());
    }

    private Object delegate(Method method, Object[] arguments) throws Throwable {
        Connection current = connection.get();
        if (current == null) {
            throw new SQLException("the connection was given back", "08003");
        }
        try {
            return method.invoke(current, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
