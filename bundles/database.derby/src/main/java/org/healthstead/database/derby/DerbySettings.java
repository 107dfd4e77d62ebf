// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of PID {@value #PID}; labels in {@code OSGI-INF/l10n}. */
@ObjectClassDefinition(
        name = "%name",
        description = "%description",
        localization = "OSGI-INF/l10n/org.healthstead.database.derby")
public @interface DerbySettings {

    String PID = "org.healthstead.database.derby";

    int PAGES_BY_HEAP = 0;
    int DEFAULT_CONNECTIONS = 24;
    int DEFAULT_CONNECTION_WAIT_SECONDS = 15;
    int DEFAULT_LOCK_WAIT_SECONDS = 20;
    int DEFAULT_DEADLOCK_SECONDS = 2;
    int DEFAULT_LOCKS_PER_TABLE = 1_000_000;
    int DEFAULT_STATEMENTS = 200;
    int DEFAULT_LOG_FILE_MEGABYTES = 16;
    int DEFAULT_CHECKPOINT_MEGABYTES = 64;
    int DEFAULT_ARCHIVED_LOG_MEGABYTES = 256;
    int DEFAULT_BASE_BACKUP_HOUR = 3;

    @AttributeDefinition(name = "%pageCachePages.name", description = "%pageCachePages.description", min = "0")
    int pageCachePages() default PAGES_BY_HEAP;

    @AttributeDefinition(name = "%connections.name", description = "%connections.description", min = "2", max = "500")
    int connections() default DEFAULT_CONNECTIONS;

    @AttributeDefinition(
            name = "%connectionWaitSeconds.name",
            description = "%connectionWaitSeconds.description",
            min = "1",
            max = "600")
    int connectionWaitSeconds() default DEFAULT_CONNECTION_WAIT_SECONDS;

    @AttributeDefinition(
            name = "%lockWaitSeconds.name",
            description = "%lockWaitSeconds.description",
            min = "1",
            max = "600")
    int lockWaitSeconds() default DEFAULT_LOCK_WAIT_SECONDS;

    @AttributeDefinition(
            name = "%deadlockSeconds.name",
            description = "%deadlockSeconds.description",
            min = "1",
            max = "600")
    int deadlockSeconds() default DEFAULT_DEADLOCK_SECONDS;

    @AttributeDefinition(name = "%locksPerTable.name", description = "%locksPerTable.description", min = "5000")
    int locksPerTable() default DEFAULT_LOCKS_PER_TABLE;

    @AttributeDefinition(name = "%statements.name", description = "%statements.description", min = "0", max = "10000")
    int statements() default DEFAULT_STATEMENTS;

    @AttributeDefinition(
            name = "%logFileMegabytes.name",
            description = "%logFileMegabytes.description",
            min = "1",
            max = "128")
    int logFileMegabytes() default DEFAULT_LOG_FILE_MEGABYTES;

    @AttributeDefinition(
            name = "%checkpointMegabytes.name",
            description = "%checkpointMegabytes.description",
            min = "1",
            max = "128")
    int checkpointMegabytes() default DEFAULT_CHECKPOINT_MEGABYTES;

    @AttributeDefinition(
            name = "%archivedLogMegabytes.name",
            description = "%archivedLogMegabytes.description",
            min = "1",
            max = "100000")
    int archivedLogMegabytes() default DEFAULT_ARCHIVED_LOG_MEGABYTES;

    @AttributeDefinition(
            name = "%baseBackupHour.name",
            description = "%baseBackupHour.description",
            min = "0",
            max = "23")
    int baseBackupHour() default DEFAULT_BASE_BACKUP_HOUR;
}
