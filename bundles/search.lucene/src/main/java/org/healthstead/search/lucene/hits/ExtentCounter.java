// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.healthstead.api.record.Category;
import org.healthstead.api.search.RecordExtent;

/** Counts matching entries by category, type and year: one number is raised for each. For one thread. */
public final class ExtentCounter implements Collector {

    private record Kind(int category, String type, String year) {}

    /** For a search in one thread, the only kind there is here. */
    private record Alone(ExtentCounter counter) implements CollectorManager<ExtentCounter, ExtentCounter> {

        @Override
        public ExtentCounter newCollector() {
            return counter;
        }

        @Override
        public ExtentCounter reduce(Collection<ExtentCounter> collectors) {
            return counter;
        }
    }

    private final ColumnCache columns;
    private final Map<Kind, Long> counts = new HashMap<>();

    private ExtentCounter(ColumnCache columns) {
        this.columns = columns;
    }

    public static List<RecordExtent.Bucket> count(IndexSearcher searcher, Query query, ColumnCache columns)
            throws IOException {
        return searcher.search(query, new Alone(new ExtentCounter(columns))).counts.entrySet().stream()
                .map(count -> new RecordExtent.Bucket(
                        Category.ofCode(count.getKey().category()),
                        count.getKey().type(),
                        Optional.of(count.getKey().year())
                                .filter(year -> !year.isEmpty())
                                .map(Integer::valueOf),
                        count.getValue()))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        SegmentColumns segment = columns.of(context.reader());
        int[] byFacet = new int[segment.typeOf.length];
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int doc) {
                byFacet[segment.facets[doc]]++;
            }

            @Override
            public void finish() {
                for (int facet = 0; facet < byFacet.length; facet++) {
                    if (byFacet[facet] > 0) {
                        Kind kind = new Kind(
                                segment.categoryOf[facet],
                                segment.types.get(segment.typeOf[facet]),
                                segment.years.get(segment.yearOf[facet]));
                        counts.merge(kind, (long) byFacet[facet], Long::sum);
                    }
                }
            }
        };
    }
}
