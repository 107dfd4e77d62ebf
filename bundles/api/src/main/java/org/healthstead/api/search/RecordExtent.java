// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.Category;

/**
 * How much of what a person's record holds, of that which the caller may see.
 *
 * @param parts the entries by category, type and year, in no order; no part is empty
 * @param complete false while the index is being rebuilt or catches up: the counts are too low
 */
public record RecordExtent(List<Part> parts, boolean complete) {

    public RecordExtent {
        parts = List.copyOf(parts);
    }

    /** All entries. */
    public long total() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /**
     * Entries that are alike.
     *
     * @param category of each of them
     * @param type FHIR resource type of each of them
     * @param year of their dates; empty for those without a date
     * @param count how many, at least 1
     */
    public record Part(Category category, String type, Optional<Integer> year, long count) {

        public Part {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(year, "year");
        }
    }
}
