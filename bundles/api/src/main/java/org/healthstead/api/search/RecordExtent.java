// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.SourceId;

/**
 * How many entries of each kind a person's record holds, as far as the caller may see them.
 *
 * @param buckets the counts by category, type and year, in no order; no count is 0
 * @param sources the counts by source, in no order; no count is 0
 * @param practitioners the counts by who asked for it, did it or wrote it, the most frequent first, at most
 *     {@value #MAX_PRACTITIONERS}; an entry of several people counts for each of them
 * @param complete false while the index is being rebuilt or catching up; the counts may then be too low
 */
public record RecordExtent(
        List<Bucket> buckets, List<SourceExtent> sources, List<PractitionerExtent> practitioners, boolean complete) {

    public static final int MAX_PRACTITIONERS = 500;

    public RecordExtent {
        buckets = List.copyOf(buckets);
        sources = List.copyOf(sources);
        practitioners = List.copyOf(practitioners);
    }

    /** For a record of which nobody asks the sources and the people. */
    public RecordExtent(List<Bucket> buckets, boolean complete) {
        this(buckets, List.of(), List.of(), complete);
    }

    /** How many entries there are in all. */
    public long total() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    /**
     * The entries of one source.
     *
     * @param source which first brought them
     * @param count how many, at least 1
     * @param newest the one with the latest date; one without a date when none of them has one
     */
    public record SourceExtent(SourceId source, long count, EntryId newest) {

        public SourceExtent {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(newest, "newest");
        }
    }

    /**
     * The entries of somebody who asked for them, did or wrote them.
     *
     * @param name as most of the entries have it; the same name in other letter case is counted with it
     * @param count how many, at least 1
     */
    public record PractitionerExtent(String name, long count) {

        public PractitionerExtent {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * The entries that share a category, a type and a year.
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
