// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

/** Codes of IMPORT.STATE. While it is not {@link #DONE}, the import writes nothing. */
final class ImportState {

    static final int DONE = 0;
    static final int UNDOING = 1;
    static final int UNDONE = 2;
    static final int REDOING = 3;

    private ImportState() {}

    static boolean isUndone(int state) {
        return state == UNDOING || state == UNDONE;
    }
}
