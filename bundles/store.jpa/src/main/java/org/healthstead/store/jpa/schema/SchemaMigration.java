// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.healthstead.platform.api.database.Database;
import org.healthstead.platform.api.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables to the version of this bundle. */
public final class SchemaMigration {

    /** Of the newest migration; a test compares it with the files. */
    static final String NEWEST = "16";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final String HISTORY = "SCHEMA_HISTORY";

    private SchemaMigration() {}

    /**
     * @throws org.healthstead.api.problem.ProblemException {@code HS-STORE-SCHEMA} when the tables cannot be brought up
     *     to date, for example because a newer version of Healthstead made them
     */
    public static void migrate(Database database) {
        // Loading Flyway costs half a second of a start; most starts find nothing to do.
        if (isCurrent(database)) {
            return;
        }
        try {
            int applied = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(database.dataSource())
                    .locations("classpath:org/healthstead/store/jpa/schema/" + database.dialect())
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            LOG.info("Schema brought to version {}, {} migrations", NEWEST, applied);
        } catch (FlywayException e) {
            LOG.error("The schema could not be brought to version {}: {}", NEWEST, e.getErrorCode());
            throw ProblemCode.STORE_SCHEMA
                    .problem(
                            "The tables could not be brought to version " + NEWEST
                                    + ". If a newer version of Healthstead has run on this home, start that one.",
                            NEWEST)
                    .exception(e);
        }
    }

    private static boolean isCurrent(Database database) {
        String newest = "SELECT \"version\", \"success\" FROM \"" + HISTORY
                + "\" WHERE \"installed_rank\" = (SELECT MAX(\"installed_rank\") FROM \"" + HISTORY + "\")";
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(newest)) {
            return row.next() && NEWEST.equals(row.getString(1)) && row.getBoolean(2);
        } catch (SQLException e) {
            // No history table yet: a new database.
            return false;
        }
    }
}
