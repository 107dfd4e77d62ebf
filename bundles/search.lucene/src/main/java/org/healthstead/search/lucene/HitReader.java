// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.healthstead.api.search.SearchHit;
import org.healthstead.search.lucene.document.StoredEntry;
import org.healthstead.search.lucene.document.StoredEntryVisitor;
import org.healthstead.search.lucene.highlight.Highlighter;
import org.healthstead.search.lucene.highlight.Snippets;
import org.healthstead.search.lucene.hits.FoundHit;
import org.healthstead.search.lucene.query.WordQueries.Alternative;

/** Reads what a page shows of its hits. For one search. */
final class HitReader {

    private final IndexSearcher searcher;
    private final SearchPlan plan;
    private final Highlighter highlighter;
    private final Map<LeafReaderContext, StoredFields> stored = new HashMap<>();

    HitReader(IndexSearcher searcher, SearchPlan plan) {
        this.searcher = searcher;
        this.plan = plan;
        this.highlighter = new Highlighter(plan.wanted());
    }

    SearchHit read(FoundHit hit) throws IOException {
        StoredFields fields = stored.get(hit.segment());
        if (fields == null) {
            fields = hit.segment().reader().storedFields();
            stored.put(hit.segment(), fields);
        }
        StoredEntry entry = StoredEntryVisitor.read(fields, hit.doc());
        Snippets.Reason reason = Snippets.of(entry, highlighter);
        return new SearchHit(
                entry.id(),
                entry.person(),
                entry.type(),
                entry.title(),
                entry.partialDate(),
                entry.negated(),
                reason.why().isEmpty() ? otherReason(hit) : reason.why(),
                reason.snippet());
    }

    /** What matched when no word of the text did. */
    private String otherReason(FoundHit hit) throws IOException {
        for (Alternative other : plan.alternatives()) {
            Scorer scorer = searcher.createWeight(searcher.rewrite(other.query()), ScoreMode.COMPLETE_NO_SCORES, 1)
                    .scorer(hit.segment());
            if (scorer != null && scorer.iterator().advance(hit.doc()) == hit.doc()) {
                return other.why();
            }
        }
        return "";
    }
}
