// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.healthstead.platform.api.access.PersonScope;

/** Matches the entries that a caller's scopes open. Goes into every query, before anything is counted. */
public final class AccessFilter extends Query {

    private final List<PersonScope> scopes;
    private final AccessBits bits;

    /** @param scopes one for each person */
    public AccessFilter(List<PersonScope> scopes, AccessBits bits) {
        this.scopes = scopes.stream()
                .sorted(Comparator.comparing(PersonScope::person))
                .toList();
        this.bits = bits;
    }

    /** The documents of a segment that are open and not deleted. */
    public Bits visible(LeafReaderContext segment) throws IOException {
        FixedBitSet open = bits.of(segment.reader(), scopes);
        Bits live = segment.reader().getLiveDocs();
        return live == null ? open : new Both(open, live);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                FixedBitSet open = bits.of(context.reader(), scopes);
                int count = open.cardinality();
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(open, count),
                                score(),
                                mode,
                                context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "access(" + scopes.size() + " persons)";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessFilter filter && scopes.equals(filter.scopes) && bits == filter.bits;
    }

    @Override
    public int hashCode() {
        return classHash() + scopes.hashCode();
    }

    private record Both(Bits first, Bits second) implements Bits {
        @Override
        public boolean get(int index) {
            return first.get(index) && second.get(index);
        }

        @Override
        public int length() {
            return first.length();
        }
    }
}
