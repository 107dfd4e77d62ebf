// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a batch says again. Nothing of the entries is written, but the import stands for them too: they stay when the
 * import that brought them is taken back. Not safe for several threads.
 */
final class Restatements {

    private final List<Long> statements = new ArrayList<>();
    private final Map<UUID, Long> entries = new HashMap<>();

    /** @param statement its change */
    void add(long statement) {
        statements.add(statement);
    }

    /**
     * Of an entry that the batch has not written so far.
     *
     * @param current its newest change
     * @param statement change of the statement
     */
    void add(UUID entry, long current, long statement) {
        statements.add(statement);
        entries.put(entry, current);
    }

    /** Newest change by entry: what must still be so when the batch is written. */
    Map<UUID, Long> entries() {
        return entries;
    }

    ChangeRuns changes() {
        return ChangeRuns.ofNumbers(statements);
    }
}
