// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.List;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.PreparedEntry;

/**
 * A version that a batch is going to write; its change number comes with its place in the batch.
 *
 * @param entry the body
 * @param row of ENTRY, still without change number
 * @param sealed body
 * @param place in the file
 * @param aliases keyed hashes to be added
 * @param previousChange of the version before, when that is in the database; else 0
 * @param previousInBatch place in the batch of the version before, when it is there; else -1
 */
record PlannedWrite(
        PreparedEntry entry,
        EntryRow row,
        byte[] sealed,
        String place,
        List<byte[]> aliases,
        long previousChange,
        int previousInBatch) {

    boolean isNew() {
        return row.version() == 1;
    }

    /** @param first change number of the batch */
    long previous(long first) {
        return previousInBatch >= 0 ? first + previousInBatch : previousChange;
    }
}
