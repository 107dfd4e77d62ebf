// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.database;

import javax.sql.DataSource;

/**
 * The database under the store. The installed database bundle provides it once the database is open, repaired if
 * necessary, and ready for migrations. Only the store uses it. Safe for several threads.
 */
public interface Database {

    /** Gives pooled connections in auto-commit mode with isolation READ COMMITTED. */
    DataSource dataSource();

    /** Folder name of the migrations: {@code derby} or {@code postgresql}. */
    String dialect();

    /**
     * False when the disk is so full that the database can only be read: writing now could make it stop. Asked before
     * each write, so it must be cheap.
     */
    default boolean hasRoom() {
        return true;
    }
}
