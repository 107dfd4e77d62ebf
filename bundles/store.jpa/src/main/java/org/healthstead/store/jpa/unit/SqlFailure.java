// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

import java.sql.SQLException;

/** Carries what JDBC threw out of a transaction's work; {@link StoreUnit} turns it into a problem. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause);
    }
}
