// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.facts;

import java.util.List;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.FactKey.Certainty;
import org.healthstead.api.record.SourceRef;

/**
 * An entry that the caller may see, with its keys.
 *
 * @param entry which entry
 * @param source who says it
 * @param keys hashes of its {@link org.healthstead.api.record.FactKey}s
 */
public record FactNode(EntryId entry, SourceRef source, List<Key> keys) {

    /** What a key says that says nothing. */
    public static final long SILENT = 0;

    public FactNode {
        keys = List.copyOf(keys);
    }

    /**
     * A key, hashed.
     *
     * @param meeting equal for entries that meet
     * @param says equal for entries that say the same; {@link #SILENT} for one that says nothing
     */
    public record Key(long meeting, long says, Certainty certainty, boolean isWithinSource) {

        boolean isSilent() {
            return says == SILENT;
        }
    }
}
