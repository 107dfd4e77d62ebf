// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.healthstead.search.lucene.document.EntryTime;
import org.healthstead.search.lucene.hits.BestHits.Hit;
import org.healthstead.search.lucene.query.Cursor;

/** Takes every hit of one search, in one thread. */
public final class HitCollector implements Collector {

    /** What a hit of today gains over a very old one: enough to order equals, too little to beat a better match. */
    private static final float RECENCY = 0.15f;

    private static final float MINUTES_TO_HALF = 3f * 365 * 24 * 60;

    private final ColumnCache columns;
    private final BestHits best;
    private final FacetCounter facets = new FacetCounter();
    private final boolean ranked;
    private final int now;
    private final Optional<Cursor> after;
    private long total;

    /**
     * @param limit hits to keep
     * @param ranked by score; else newest first
     * @param now in minutes, for the age of a hit
     * @param after only hits behind this are kept; all are counted
     */
    public HitCollector(ColumnCache columns, int limit, boolean ranked, int now, Optional<Cursor> after) {
        this.columns = columns;
        this.best = new BestHits(limit);
        this.ranked = ranked;
        this.now = now;
        this.after = after;
    }

    /** For a search in one thread, the only kind there is here. */
    public CollectorManager<HitCollector, HitCollector> alone() {
        return new CollectorManager<>() {
            @Override
            public HitCollector newCollector() {
                return HitCollector.this;
            }

            @Override
            public HitCollector reduce(Collection<HitCollector> collectors) {
                return HitCollector.this;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ranked ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(context, columns.of(context.reader()));
    }

    public long total() {
        return total;
    }

    public FacetCounter facets() {
        return facets;
    }

    /** Best first; may be taken once. */
    public List<FoundHit> take() throws IOException {
        return best.take().stream().map(FoundHit::of).toList();
    }

    private final class Segment implements LeafCollector {
        private final LeafReaderContext context;
        private final int[] dates;
        private final int[] facetOf;
        private final FacetCounter.Segment counts;
        private Scorable scorer;

        Segment(LeafReaderContext context, SegmentColumns columns) {
            this.context = context;
            this.dates = columns.dates;
            this.facetOf = columns.facets;
            this.counts = facets.segment(columns);
        }

        @Override
        public void setScorer(Scorable newScorer) {
            this.scorer = newScorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            total++;
            counts.count(facetOf[doc]);
            int date = dates[doc];
            float score = ranked ? scorer.score() * recency(date) : 0;
            if (best.isHopeless(score, date)) {
                return;
            }
            Hit hit = new Hit(context, doc, score, date);
            if (after.isEmpty()
                    || hit.isAfter(
                            after.get().score(), after.get().date(), after.get().change())) {
                best.offer(hit);
            }
        }

        @Override
        public void finish() {
            counts.finish();
        }
    }

    private float recency(int date) {
        if (date == EntryTime.NONE) {
            return 1;
        }
        float age = Math.max(0, (float) now - date);
        return 1 + RECENCY * MINUTES_TO_HALF / (MINUTES_TO_HALF + age);
    }
}
