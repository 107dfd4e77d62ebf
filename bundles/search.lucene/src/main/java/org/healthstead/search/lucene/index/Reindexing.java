// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.healthstead.api.record.EntryId;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.document.StoredEntryVisitor;

/** Goes through the indexed entries of some types, a few at a time, as they were when it began. For one thread. */
final class Reindexing {

    private final OpenIndex index;
    private final IndexSearcher searcher;
    private final Weight weight;
    private final Iterator<LeafReaderContext> segments;
    private final Map<String, Set<String>> contributions;
    /** Of the current segment; null when it is used up. */
    private DocIdSetIterator docs;

    private StoredFields stored;

    /** @param contributions with which the entries will have been indexed when it is done */
    Reindexing(OpenIndex index, Set<String> types, Map<String, Set<String>> contributions) throws IOException {
        this.index = index;
        this.contributions = contributions;
        this.searcher = index.acquire();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String type : types) {
            any.add(new TermQuery(new Term(Fields.TYPE, type.toLowerCase(Locale.ROOT))), Occur.SHOULD);
        }
        this.weight = searcher.createWeight(searcher.rewrite(any.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.segments = searcher.getLeafContexts().iterator();
    }

    Map<String, Set<String>> contributions() {
        return contributions;
    }

    /** The next entries; empty when all were given. */
    List<EntryId> next(int max) throws IOException {
        List<EntryId> ids = new ArrayList<>(max);
        while (ids.size() < max) {
            if (docs == null && !nextSegment()) {
                break;
            }
            int doc = docs == null ? DocIdSetIterator.NO_MORE_DOCS : docs.nextDoc();
            if (doc == DocIdSetIterator.NO_MORE_DOCS) {
                docs = null;
            } else {
                ids.add(StoredEntryVisitor.read(stored, doc).id());
            }
        }
        return ids;
    }

    private boolean nextSegment() throws IOException {
        if (!segments.hasNext()) {
            return false;
        }
        LeafReaderContext segment = segments.next();
        Scorer scorer = weight.scorer(segment);
        docs = scorer == null ? null : scorer.iterator();
        stored = segment.reader().storedFields();
        return true;
    }

    void close() throws IOException {
        index.release(searcher);
    }
}
