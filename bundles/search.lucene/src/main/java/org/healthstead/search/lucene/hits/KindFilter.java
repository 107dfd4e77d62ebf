// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.hits;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.healthstead.api.record.Category;

/** Matches entries of some categories, by the columns in memory. */
public final class KindFilter extends Query {

    private static final float COST = 2;

    private final Set<Category> categories;
    private final ColumnCache columns;

    public KindFilter(Set<Category> categories, ColumnCache columns) {
        this.categories = Set.copyOf(categories);
        this.columns = columns;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                Scorer scorer = new ConstantScoreScorer(score(), mode, narrowed(context));
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator narrowed(LeafReaderContext context) throws IOException {
        SegmentColumns segment = columns.of(context.reader());
        boolean[] shown = new boolean[segment.categoryOf.length];
        for (int facet = 0; facet < shown.length; facet++) {
            shown[facet] = categories.contains(Category.ofCode(segment.categoryOf[facet]));
        }
        DocIdSetIterator all = DocIdSetIterator.all(context.reader().maxDoc());
        return new TwoPhaseIterator(all) {
            @Override
            public boolean matches() {
                return shown[segment.facets[all.docID()]];
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "categories" + categories;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KindFilter filter && categories.equals(filter.categories) && columns == filter.columns;
    }

    @Override
    public int hashCode() {
        return classHash() + categories.hashCode();
    }
}
