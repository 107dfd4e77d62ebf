// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.platform.api.changes.RecentChanges;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.document.StoredEntryVisitor;

/** Counts matching entries that changed after a number, by category, and keeps the newest of each. For one thread. */
public final class ChangeCollector implements Collector {

    private record Found(int date, long change, int document) implements Comparable<Found> {

        private static final Comparator<Found> OLDEST_FIRST =
                Comparator.comparingInt(Found::date).thenComparingLong(Found::change);

        @Override
        public int compareTo(Found other) {
            return OLDEST_FIRST.compare(this, other);
        }
    }

    private static final class OfCategory {
        private long count;
        private final PriorityQueue<Found> newest = new PriorityQueue<>();
    }

    private final ColumnCache columns;
    private final long after;
    private final Optional<Category> only;
    private final int kept;
    private final Map<Category, OfCategory> found = new EnumMap<>(Category.class);

    /**
     * @param after changes with this number and before do not count
     * @param only this category; empty for all
     * @param kept so many of each category
     */
    public ChangeCollector(ColumnCache columns, long after, Optional<Category> only, int kept) {
        this.columns = columns;
        this.after = after;
        this.only = only;
        this.kept = kept;
    }

    /** @param skip so many of the newest of each category are left out */
    public List<RecentChanges.Group> collect(IndexSearcher searcher, Query query, int skip) throws IOException {
        searcher.search(query, new CollectorManager<ChangeCollector, ChangeCollector>() {
            @Override
            public ChangeCollector newCollector() {
                return ChangeCollector.this;
            }

            @Override
            public ChangeCollector reduce(Collection<ChangeCollector> collectors) {
                return ChangeCollector.this;
            }
        });
        StoredFields fields = searcher.storedFields();
        List<RecentChanges.Group> groups = new ArrayList<>();
        for (Map.Entry<Category, OfCategory> each : found.entrySet()) {
            List<Found> newest = each.getValue().newest.stream()
                    .sorted(Comparator.reverseOrder())
                    .skip(skip)
                    .toList();
            List<EntryId> ids = new ArrayList<>(newest.size());
            for (Found hit : newest) {
                ids.add(StoredEntryVisitor.read(fields, hit.document()).id());
            }
            groups.add(new RecentChanges.Group(each.getKey(), each.getValue().count, ids));
        }
        return groups;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        SegmentColumns segment = columns.of(context.reader());
        NumericDocValues changes = DocValues.getNumeric(context.reader(), Fields.CHANGE);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int doc) throws IOException {
                if (changes.advanceExact(doc) && changes.longValue() > after) {
                    Category category = Category.ofCode(segment.categoryOf[segment.facets[doc]]);
                    if (only.isEmpty() || only.get() == category) {
                        add(category, new Found(segment.dates[doc], changes.longValue(), context.docBase + doc));
                    }
                }
            }
        };
    }

    private void add(Category category, Found hit) {
        OfCategory of = found.computeIfAbsent(category, none -> new OfCategory());
        of.count++;
        if (of.newest.size() < kept) {
            of.newest.add(hit);
        } else if (kept > 0 && of.newest.peek().compareTo(hit) < 0) {
            of.newest.poll();
            of.newest.add(hit);
        }
    }
}
