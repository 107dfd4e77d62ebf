// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.EntryVersion.Operation;
import org.healthstead.store.jpa.entry.VersionRow;

/**
 * A version that has a body of its own: what somebody said about an entry.
 *
 * @param change number of its change, when it is in the database; else 0
 * @param inBatch its place in the batch that is planned; -1 when it is in the database
 * @param importNumber of the import that said it; 0 for a person
 * @param filed it was older than what was known when it came, or of unknown order in the same import
 * @param undone the import was taken back, so it counts no more
 * @param body what was said
 */
record EntryStatement(long change, int inBatch, int importNumber, boolean filed, boolean undone, JsonObject body) {

    static EntryStatement of(VersionRow row, boolean undone, JsonObject body) {
        boolean filed = Operation.ofCode(row.operation()).isFiled();
        return new EntryStatement(row.change(), -1, row.importNumber(), filed, undone, body);
    }

    /** True for versions of their own; those that show an earlier one again say nothing new. */
    static boolean isOne(VersionRow row) {
        return row.bodySize() > 0;
    }

    boolean isByPerson() {
        return importNumber == 0;
    }
}
