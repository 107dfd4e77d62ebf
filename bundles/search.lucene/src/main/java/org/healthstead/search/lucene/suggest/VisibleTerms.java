// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.suggest;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.healthstead.search.lucene.query.AccessFilter;

/** Counts what a caller may see. For one thread. */
final class VisibleTerms {

    /** Postings after which the rest is estimated: an order of common words needs no exact numbers. */
    private static final int ENOUGH = 20_000;

    private final IndexSearcher searcher;
    private final AccessFilter access;

    VisibleTerms(IndexSearcher searcher, AccessFilter access) {
        this.searcher = searcher;
        this.access = access;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Bits of(LeafReaderContext segment) throws IOException {
        return access.visible(segment);
    }

    /** The visible documents of a segment that match a query too. */
    Bits of(LeafReaderContext segment, Query query) throws IOException {
        FixedBitSet matching = new FixedBitSet(segment.reader().maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Scorer scorer = weight.scorer(segment);
        Bits visible = of(segment);
        if (scorer != null) {
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (visible.get(doc)) {
                    matching.set(doc);
                }
            }
        }
        return matching;
    }

    /** Visible documents that match, counted up to {@code enough}. */
    long count(Query query, long enough) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        long count = 0;
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer != null) {
                DocIdSetIterator docs = scorer.iterator();
                Bits visible = of(segment);
                while (count < enough && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    count += visible.get(docs.docID()) ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** Visible documents of the term that the enumeration stands at; exact up to {@link #ENOUGH} postings. */
    static long count(TermsEnum term, Bits visible) throws IOException {
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        long seen = 0;
        long count = 0;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            seen++;
            count += visible.get(postings.docID()) ? 1 : 0;
            if (seen >= ENOUGH && count > 0) {
                return count * term.docFreq() / seen;
            }
        }
        return count;
    }
}
