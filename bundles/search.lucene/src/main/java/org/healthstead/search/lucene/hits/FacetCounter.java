// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.search.FacetCount;

/** Counts hits by type, year and source. For one thread. */
public final class FacetCounter {

    private final Map<String, Long> types = new HashMap<>();
    private final Map<String, Long> years = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();

    Segment segment(SegmentColumns columns) {
        return new Segment(columns);
    }

    /** Most first. */
    public List<FacetCount> types() {
        return mostFirst(types);
    }

    /** Newest first; entries without date are in no year. */
    public List<FacetCount> years() {
        return years.entrySet().stream()
                .filter(year -> !year.getKey().isEmpty())
                .map(year -> new FacetCount(year.getKey(), year.getKey(), year.getValue()))
                .sorted(Comparator.comparingInt((FacetCount year) -> Integer.parseInt(year.value()))
                        .reversed())
                .toList();
    }

    /** Most first; their labels are their ids. */
    public List<FacetCount> sources() {
        return mostFirst(sources);
    }

    private static List<FacetCount> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new FacetCount(count.getKey(), count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .toList();
    }

    /** Counts within one segment, where values are small numbers. */
    final class Segment {
        private final SegmentColumns columns;
        private final int[] typeCounts;
        private final int[] yearCounts;
        private final int[] sourceCounts;

        private Segment(SegmentColumns columns) {
            this.columns = columns;
            this.typeCounts = new int[columns.types.size()];
            this.yearCounts = new int[columns.years.size()];
            this.sourceCounts = new int[columns.sources.size()];
        }

        void count(int facet) {
            typeCounts[columns.typeOf[facet]]++;
            yearCounts[columns.yearOf[facet]]++;
            sourceCounts[columns.sourceOf[facet]]++;
        }

        void finish() {
            add(types, columns.types, typeCounts);
            add(years, columns.years, yearCounts);
            add(sources, columns.sources, sourceCounts);
        }

        private static void add(Map<String, Long> to, List<String> values, int[] counts) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    to.merge(values.get(i), (long) counts[i], Long::sum);
                }
            }
        }
    }
}
