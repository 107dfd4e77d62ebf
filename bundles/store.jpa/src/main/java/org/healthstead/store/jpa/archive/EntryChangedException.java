// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.archive;

/** Somebody has written to an entry after it was read; it is to be read again. */
final class EntryChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EntryChangedException() {
        super("an entry has changed meanwhile", null, false, false);
    }
}
