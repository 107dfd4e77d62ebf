// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.suggest;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.AccessFilter;

/** Continues the word that is being typed. */
public final class Completion {

    /** Words of one segment that are looked at. */
    private static final int MAX_WORDS = 3_000;

    private Completion() {}

    /**
     * @param prefix beginning of a word, as the index has words
     * @param before what the entries must match too, from the words typed before it
     * @return longer words, most frequent first
     */
    public static List<String> words(
            IndexSearcher searcher, AccessFilter access, String prefix, Optional<Query> before, int limit)
            throws IOException {
        VisibleTerms visible = new VisibleTerms(searcher, access);
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Bits docs = before.isPresent() ? visible.of(segment, before.get()) : visible.of(segment);
            collect(segment, new BytesRef(prefix), docs, counts);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(LeafReaderContext segment, BytesRef prefix, Bits docs, Map<String, Long> counts)
            throws IOException {
        Terms terms = segment.reader().terms(Fields.TEXT);
        if (terms == null) {
            return;
        }
        TermsEnum term = terms.iterator();
        boolean found = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        for (int i = 0; found && i < MAX_WORDS && StringHelper.startsWith(term.term(), prefix); i++) {
            if (term.term().length > prefix.length) {
                long count = VisibleTerms.count(term, docs);
                if (count > 0) {
                    counts.merge(term.term().utf8ToString(), count, Long::sum);
                }
            }
            found = term.next() != null;
        }
    }
}
