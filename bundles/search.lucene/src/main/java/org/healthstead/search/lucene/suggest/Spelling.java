// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.healthstead.search.lucene.analysis.WordScanner;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.AccessFilter;

/** Finds the words that somebody may have meant. For one thread. */
public final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int MAX_WORDS = 500;
    private static final int OFFERED = 5;

    private final VisibleTerms visible;

    public Spelling(IndexSearcher searcher, AccessFilter access) {
        this.visible = new VisibleTerms(searcher, access);
    }

    /** Entries that the caller may see and that match, counted up to {@code enough}. */
    public long count(Query query, long enough) throws IOException {
        return visible.count(query, enough);
    }

    /**
     * Words of the visible entries that differ by one letter, or by two when there are none and the word has eight
     * letters or more; most frequent first, at most five. Never a word that means something else because a part of it
     * was exchanged.
     */
    public List<String> near(String word) throws IOException {
        if (word.length() < SHORTEST
                || word.length() > WordScanner.MAX_WORD
                || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        LevenshteinAutomata automata = new LevenshteinAutomata(word, true);
        List<String> near = within(automata, 1, word);
        return near.isEmpty() && word.length() >= LONG ? within(automata, 2, word) : near;
    }

    private List<String> within(LevenshteinAutomata automata, int edits, String word) throws IOException {
        CompiledAutomaton automaton = new CompiledAutomaton(automata.toAutomaton(edits), true, true);
        Map<String, Long> counts = new HashMap<>();
        for (LeafReaderContext segment : visible.searcher().getLeafContexts()) {
            Terms terms = segment.reader().terms(Fields.TEXT);
            if (terms != null) {
                collect(automaton.getTermsEnum(terms), visible.of(segment), counts);
            }
        }
        counts.remove(word);
        return counts.entrySet().stream()
                .filter(near -> !Opposites.isCrossed(word, near.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(OFFERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(TermsEnum term, Bits docs, Map<String, Long> counts) throws IOException {
        for (int i = 0; i < MAX_WORDS && term.next() != null; i++) {
            String text = term.term().utf8ToString();
            long count = VisibleTerms.count(term, docs);
            if (count > 0) {
                counts.merge(text, count, Long::sum);
            }
        }
    }
}
