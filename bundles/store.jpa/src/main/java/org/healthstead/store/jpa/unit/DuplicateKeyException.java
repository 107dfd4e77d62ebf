// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.unit;

/** A row with this key is there already; the transaction was rolled back. Carries no text of the database. */
public final class DuplicateKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateKeyException() {
        super("a row with this key is there already", null, false, false);
    }
}
