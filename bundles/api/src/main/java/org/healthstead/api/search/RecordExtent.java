// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.Category;

/**
 * How much of what a person's record holds, of that which the caller may see.
 *
 * @param buckets the entries by category, type and year, in no order; no bucket is empty
 * @param complete false while the index is being rebuilt or catches up: the counts are too low
 */
public record RecordExtent(List<Bucket> buckets, boolean complete) {

    public RecordExtent {
        buckets = List.copyOf(buckets);
    }

    /** All entries. */
    public long total() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    /**
     * Entries that are alike.
     *
     * @param category of each of them
     * @param type FHIR resource type of each of them
     * @param year of their dates; empty for those without a date
     * @param count how many, at least 1
     */
    public record Bucket(Category category, String type, Optional<Integer> year, long count) {

        public Bucket {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(year, "year");
        }
    }
}
