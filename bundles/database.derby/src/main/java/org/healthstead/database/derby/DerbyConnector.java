// SPDX-License-Identifier: Apache-2.0
package org.healthstead.database.derby;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.healthstead.platform.api.keys.database.DatabaseKey;

/**
 * Connections to one database folder. The key goes along with each, because Derby may have closed the database by
 * itself (a full disk) and boots it again with the next connection; it is no part of any URL.
 */
final class DerbyConnector {

    private static final String STOPPED = "08006";

    private final Path folder;
    private final String encryption;

    DerbyConnector(Path folder, DatabaseKey key) {
        this.folder = folder;
        this.encryption = "encryptionAlgorithm=AES/CBC/NoPadding;encryptionKey=" + key.hex();
    }

    /** Boots the database if it is not running. */
    Connection connect() throws SQLException {
        return source(encryption).getConnection();
    }

    void create() throws SQLException {
        EmbeddedDataSource source = source(encryption + ";dataEncryption=true");
        source.setCreateDatabase("create");
        source.getConnection().close();
    }

    /** Boots it from a base backup and all logs in the folder. Derby refuses dataEncryption here (XJ081). */
    void rollForwardFrom(Path base) throws SQLException {
        source(encryption + ";rollForwardRecoveryFrom=" + base).getConnection().close();
    }

    /** Stops the database in order; one that does not run is no error. */
    void shutDown() throws SQLException {
        EmbeddedDataSource source = source("");
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!STOPPED.equals(e.getSQLState()) && !"XJ004".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private EmbeddedDataSource source(String attributes) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        if (!attributes.isEmpty()) {
            source.setConnectionAttributes(attributes);
        }
        return source;
    }
}
