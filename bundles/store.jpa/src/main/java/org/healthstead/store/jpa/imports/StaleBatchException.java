// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

/** An entry was changed between the planning of a batch and its transaction: plan again. */
final class StaleBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleBatchException() {
        super("an entry was changed meanwhile", null, false, false);
    }
}
