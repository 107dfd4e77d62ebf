// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.search;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.record.Category;

/**
 * On which days of one year a person's record holds entries, as far as the caller may see them. Immutable.
 *
 * @param buckets the counts, in no order; no count is 0
 * @param complete false while the index is being rebuilt or catching up; the counts may then be too low
 */
public record YearCalendar(List<Bucket> buckets, boolean complete) {

    public YearCalendar {
        buckets = List.copyOf(buckets);
    }

    /**
     * The entries that share a category, a type and a day. Days are those that the sources wrote, in no time zone.
     *
     * @param category of each of them
     * @param type FHIR resource type of each of them
     * @param month 1 to 12; 0 for those of which only the year is known
     * @param day of the month, from 1; 0 for those of which only the month or the year is known
     * @param count how many, at least 1
     */
    public record Bucket(Category category, String type, int month, int day, long count) {

        public Bucket {
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(type, "type");
        }
    }
}
