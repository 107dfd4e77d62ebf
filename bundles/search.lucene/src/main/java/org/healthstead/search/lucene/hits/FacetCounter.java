// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.healthstead.api.search.FacetCount;
import org.healthstead.search.lucene.hits.SegmentColumns.SourceName;

/** Counts hits by type, year and source. For one thread. */
public final class FacetCounter {

    private final Map<String, Long> types = new HashMap<>();
    private final Map<String, Long> years = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    Segment segment(SegmentColumns columns) {
        return new Segment(columns);
    }

    /** Most first. */
    public List<FacetCount> types() {
        return mostFirst(types, Map.of());
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

    /** Most first. */
    public List<FacetCount> sources() {
        return mostFirst(sources, labels);
    }

    private static List<FacetCount> mostFirst(Map<String, Long> counts, Map<String, String> labels) {
        return counts.entrySet().stream()
                .map(count -> new FacetCount(
                        count.getKey(), labels.getOrDefault(count.getKey(), count.getKey()), count.getValue()))
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
            for (int i = 0; i < sourceCounts.length; i++) {
                if (sourceCounts[i] > 0) {
                    SourceName source = columns.sources.get(i);
                    sources.merge(source.id(), (long) sourceCounts[i], Long::sum);
                    labels.put(source.id(), source.label());
                }
            }
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
