// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.List;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.PreparedEntry;
import org.healthstead.store.jpa.entry.VersionRow;

/**
 * A version that a batch is going to write; its change number comes with its place in the batch.
 *
 * @param entry the body
 * @param row of ENTRY, still without change number
 * @param operation what it does
 * @param importNumber of the import that says it; of an earlier one, or 0 for a person, when it shows theirs again
 * @param sealed body; null when it shows an earlier one again
 * @param place in the file
 * @param aliases keyed hashes to be added
 * @param previousChange of the version before, when that is in the database; else 0
 * @param previousInBatch place in the batch of the version before, when it is there; else -1
 * @param bodyFrom change of the version whose body is shown again, when it is in the database; else 0
 * @param bodyInBatch place in the batch of that version, when it is there; else -1
 */
record PlannedWrite(
        PreparedEntry entry,
        EntryRow row,
        Operation operation,
        int importNumber,
        byte[] sealed,
        String place,
        List<byte[]> aliases,
        long previousChange,
        int previousInBatch,
        long bodyFrom,
        int bodyInBatch) {

    /**
     * Shows again what was shown before a version was filed.
     *
     * @param filedAt place in the batch of the filed version
     */
    static PlannedWrite again(PreparedEntry entry, EntryRow row, EntryStatement shown, int filedAt) {
        return new PlannedWrite(
                entry,
                row,
                Operation.UPDATED,
                shown.importNumber(),
                null,
                "",
                List.of(),
                0,
                filedAt,
                shown.change(),
                shown.inBatch());
    }

    boolean isNew() {
        return row.version() == 1;
    }

    /** @param first change number of the batch */
    long previous(long first) {
        return previousInBatch >= 0 ? first + previousInBatch : previousChange;
    }

    /** The row of VERSION, of the write with this place in a batch. */
    VersionRow version(long first, int place, long recordedAt) {
        return new VersionRow(
                first + place,
                row.id(),
                row.person(),
                row.version(),
                previous(first),
                bodyInBatch >= 0 ? first + bodyInBatch : bodyFrom,
                recordedAt,
                operation.code(),
                importNumber,
                row.author(),
                this.place,
                sealed == null ? 0 : entry.text().length,
                sealed);
    }
}
