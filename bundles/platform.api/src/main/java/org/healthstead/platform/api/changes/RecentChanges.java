// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.changes;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;

/**
 * What changed in a record.
 *
 * @param groups in no order; none is empty
 * @param complete false while the index is being rebuilt or catching up: something may be missing
 */
public record RecentChanges(List<Group> groups, boolean complete) {

    public RecentChanges {
        groups = List.copyOf(groups);
    }

    /** How many entries of clinical categories changed. */
    public long clinical() {
        return groups.stream()
                .filter(group -> group.category().isClinical())
                .mapToLong(Group::count)
                .sum();
    }

    /**
     * Entries of one category.
     *
     * @param category of each of them
     * @param count how many changed, at least 1
     * @param newest the newest by their date, as many as were asked for
     */
    public record Group(Category category, long count, List<EntryId> newest) {

        public Group {
            Objects.requireNonNull(category, "category");
            newest = List.copyOf(newest);
        }
    }
}
