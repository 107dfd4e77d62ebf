// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns what a database throws into problems of ours. The text of an SQLException can hold values of a record, so
 * neither it nor the exception goes any further: what is kept is its SQLState.
 */
final class DatabaseFailures {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);

    /** Deadlock, lock timeout (SQL standard, Derby, PostgreSQL). */
    private static final Set<String> LOCKS = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    /** Derby could not write a page, extend a file or write its log; PostgreSQL is out of disk. */
    private static final Set<String> DISK = Set.of(
            "XSDG0", "XSDG1", "XSDG3", "XSDG5", "XSDG6", "XSDFH", "XSDF0", "XSDF1", "XSLA0", "XSLA1", "XSLA4", "XSLA6",
            "XSLAE", "XSLAF", "XSLAK", "XSLAT", "XSTB0", "XBM0M", "53100");

    private final BooleanSupplier diskIsFull;

    DatabaseFailures(BooleanSupplier diskIsFull) {
        this.diskIsFull = diskIsFull;
    }

    boolean isLock(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && LOCKS.contains(state(cause));
    }

    /**
     * True when the database may answer on another connection: it was lost, or the database is being closed because the
     * disk is full. One that nobody could lend is no reason to ask again.
     */
    boolean isConnectionLost(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        return cause != null && ((isConnection(state(cause)) && !state(cause).equals("08001")) || isDiskFull(cause));
    }

    private static boolean isConnection(String state) {
        return state.startsWith("08") || state.startsWith("XJ04") || state.startsWith("57P");
    }

    /** What to throw instead; the failure itself when no database was involved. */
    RuntimeException translate(RuntimeException failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return failure;
        }
        String state = state(cause);
        if (state.equals("23505")) {
            return new DuplicateKeyException();
        }
        if (LOCKS.contains(state)) {
            LOG.warn("Gave up waiting for a lock, SQLState {}", state);
            return ProblemCode.STORE_BUSY
                    .problem("The store is busy with another change. Nothing was written; try again.")
                    .exception();
        }
        return serious(cause, state);
    }

    private RuntimeException serious(SQLException cause, String state) {
        if (isDiskFull(cause)) {
            LOG.error("The disk is full, SQLState {}", state);
            return FreeSpace.full();
        }
        if (isConnection(state)) {
            LOG.error("The database does not answer, SQLState {}", state);
            return ProblemCode.STORE_UNAVAILABLE
                    .problem("The database does not answer. Nothing was written; try again in a minute.")
                    .exception();
        }
        LOG.error("The database refused, SQLState {} code {}", state, cause.getErrorCode());
        return ProblemCode.STORE_FAILED
                .problem(
                        "The database refused the work (SQLState " + state + "). Nothing was written; see the log.",
                        state)
                .exception();
    }

    /** A full disk shows in many ways, some of which only say that the connection is gone. */
    private boolean isDiskFull(SQLException first) {
        int depth = 0;
        for (SQLException each = first; each != null && depth++ < 10; each = each.getNextException()) {
            if (DISK.contains(state(each)) && (diskIsFull.getAsBoolean() || saysNoSpace(each))) {
                return true;
            }
        }
        return saysNoSpace(first) || (state(first).startsWith("08") && diskIsFull.getAsBoolean());
    }

    private static boolean saysNoSpace(Throwable first) {
        int depth = 0;
        for (Throwable each = first; each != null && depth++ < 20; each = each.getCause()) {
            if (each instanceof java.io.IOException
                    && String.valueOf(each.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static SQLException sqlCause(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth++ < 20; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
