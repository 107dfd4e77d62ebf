// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.database;

import javax.sql.DataSource;

/**
 * The database under the store: a capability handed to the store alone. Whichever database bundle is installed provides
 * it, once the database is open, repaired if need be, and ready for migrations.
 */
public interface Database {

    /** Pooled connections in auto-commit mode, isolation READ COMMITTED. */
    DataSource dataSource();

    /** Folder name of the migrations: {@code derby} or {@code postgresql}. */
    String dialect();
}
