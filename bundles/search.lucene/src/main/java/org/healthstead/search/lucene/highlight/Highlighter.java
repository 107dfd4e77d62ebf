// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.highlight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.healthstead.search.lucene.document.Fields;

/** Finds where the words of one search stand in its hits. For one thread. */
public final class Highlighter {

    private static final int MAX_MATCHES = 500;

    private final List<Weight> words = new ArrayList<>();

    /** @param texts for each typed word what the text must have */
    public Highlighter(IndexSearcher searcher, List<Query> texts) throws IOException {
        for (Query text : texts) {
            words.add(searcher.createWeight(searcher.rewrite(text), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /**
     * A place in the stored text that matched.
     *
     * @param start first UTF-16 unit
     * @param end behind the last
     * @param word number of the typed word
     */
    record Match(int start, int end, int word) {}

    /** In the order of the text; empty when the hit matched otherwise, by a code or a date. */
    List<Match> matches(LeafReaderContext segment, int doc) throws IOException {
        List<Match> found = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            Matches matches = words.get(word).matches(segment, doc);
            MatchesIterator places = matches == null ? null : matches.getMatches(Fields.TEXT);
            for (int i = 0; places != null && i < MAX_MATCHES && places.next(); i++) {
                if (places.startOffset() >= 0 && places.endOffset() > places.startOffset()) {
                    found.add(new Match(places.startOffset(), places.endOffset(), word));
                }
            }
        }
        found.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
        return found;
    }
}
