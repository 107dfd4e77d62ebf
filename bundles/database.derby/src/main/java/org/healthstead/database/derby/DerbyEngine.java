// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.healthstead.lib.derby.ErrorStream;
import org.healthstead.platform.api.problem.ProblemCode;

/**
 * Derby's engine, of which a JVM has one. It takes most of its settings from system properties only and reads them when
 * it starts, so they are those of the first database; the engine stops with the last.
 */
final class DerbyEngine {

    private static final String STOPPED = "XJ015";
    private static final int LARGEST_PAGE_BYTES = 32 * 1024;
    private static final int PART_OF_HEAP = 6;
    private static final int MEGABYTE = 1024 * 1024;

    private static int databases;

    private DerbyEngine() {}

    /**
     * Prepares the engine for one database more.
     *
     * @param home where Derby looks for files of its own; it must find none there
     */
    static synchronized void acquire(DerbySettings settings, Path home) {
        if (databases == 0) {
            properties(settings, home).forEach(System::setProperty);
        }
        databases++;
    }

    /** One database less; the last one stops the engine, so that its threads and memory go. */
    static synchronized void release() {
        databases--;
        if (databases == 0) {
            stop();
            ErrorStream.drop();
        }
    }

    /** The cache counts pages, whatever their size: with the largest ones it takes a sixth of the heap. */
    static long pageCachePages(DerbySettings settings, long heapBytes) {
        return settings.pageCachePages() == DerbySettings.PAGES_BY_HEAP
                ? Math.max(500, heapBytes / PART_OF_HEAP / LARGEST_PAGE_BYTES)
                : settings.pageCachePages();
    }

    private static Map<String, String> properties(DerbySettings settings, Path home) {
        return Map.ofEntries(
                Map.entry("derby.system.home", home.toString()),
                Map.entry("derby.stream.error.method", ErrorStream.METHOD),
                Map.entry("derby.language.logStatementText", "false"),
                Map.entry("derby.locks.deadlockTrace", "false"),
                Map.entry("derby.drda.startNetworkServer", "false"),
                // After a kill Derby cannot tell its old lock file from a living one and would refuse (XSDB8). The home
                // folder has a lock of its own that ends with its process: HOME/run/lock.
                Map.entry("derby.database.forceDatabaseLock", "false"),
                Map.entry("derby.storage.useDefaultFilePermissions", "false"),
                // Statistics would be stale in a growing table, and the queries that matter name their index.
                Map.entry("derby.storage.indexStats.auto", "false"),
                Map.entry(
                        "derby.storage.pageCacheSize",
                        text(pageCachePages(settings, Runtime.getRuntime().maxMemory()))),
                Map.entry("derby.storage.logSwitchInterval", text(settings.logFileMegabytes() * (long) MEGABYTE)),
                Map.entry("derby.storage.checkpointInterval", text(settings.checkpointMegabytes() * (long) MEGABYTE)),
                Map.entry("derby.locks.waitTimeout", text(settings.lockWaitSeconds())),
                Map.entry("derby.locks.deadlockTimeout", text(settings.deadlockSeconds())),
                Map.entry("derby.locks.escalationThreshold", text(settings.locksPerTable())),
                Map.entry("derby.language.statementCache.size", text(settings.statements())));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static void stop() {
        try {
            new EmbeddedDriver().connect("jdbc:derby:;shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!STOPPED.equals(e.getSQLState())) {
                throw Problems.of(ProblemCode.DATABASE_STOP, "Derby's engine did not stop in order.", e);
            }
        }
    }
}
