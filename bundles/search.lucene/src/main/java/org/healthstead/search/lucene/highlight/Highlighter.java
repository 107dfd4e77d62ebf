// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.healthstead.api.search.TextSpan;
import org.healthstead.search.lucene.analysis.WordScanner;
import org.healthstead.search.lucene.document.Passage;
import org.healthstead.search.lucene.document.StoredEntry;
import org.healthstead.search.lucene.document.StoredEntry.PassageLength;

/** Finds where the words of one search stand in its hits. For one thread. */
public final class Highlighter {

    private static final int MAX_MATCHES = 2_000;

    /** Words of a phrase that are compared: one bit each. */
    private static final int MAX_PHRASE = 60;

    private final int[] lengths;
    private final CharArrayMap<long[]> wanted;
    private final WordScanner scanner = new WordScanner();
    private final long[] states;
    private final int[] starts = new int[64];
    private char[] text = new char[1_024];

    /**
     * @param words for each typed word the forms that may stand at its first, second ... place; one place unless it is
     *     a phrase
     */
    public Highlighter(List<List<Set<String>>> words) {
        this.lengths = new int[words.size()];
        this.states = new long[words.size()];
        this.wanted = new CharArrayMap<>(64, false);
        for (int word = 0; word < words.size(); word++) {
            lengths[word] = Math.min(words.get(word).size(), MAX_PHRASE);
            for (int place = 0; place < lengths[word]; place++) {
                for (String form : words.get(word).get(place)) {
                    wanted.computeIfAbsent(form, unknown -> new long[words.size()])[word] |= 1L << place;
                }
            }
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

    /** In the order of their ends; empty when the hit matched otherwise, by a code or a date. */
    List<Match> matches(StoredEntry entry) {
        List<Match> found = new ArrayList<>();
        int from = 0;
        for (PassageLength passage : entry.passages()) {
            scan(entry.text(), from, from + passage.length(), found);
            from += passage.length() + Passage.SEPARATOR.length();
        }
        return found;
    }

    /** The places of a text that match, in order, not overlapping. */
    public List<TextSpan> spans(String text) {
        List<Match> found = new ArrayList<>();
        scan(text, 0, text.length(), found);
        found.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed()));
        List<TextSpan> spans = new ArrayList<>();
        int last = 0;
        for (Match match : found) {
            if (match.start() >= last) {
                spans.add(new TextSpan(match.start(), match.end()));
                last = match.end();
            }
        }
        return spans;
    }

    private void scan(String whole, int from, int to, List<Match> found) {
        int length = to - from;
        if (text.length < length) {
            text = new char[Math.max(length, 2 * text.length)];
        }
        whole.getChars(from, to, text, 0);
        scanner.reset(text, length);
        java.util.Arrays.fill(states, 0);
        for (int number = 0; found.size() < MAX_MATCHES && scanner.next(); number++) {
            starts[number & 63] = from + scanner.start();
            step(number, from + scanner.end(), found);
        }
    }

    /** Shift-and: bit p of a state says that the words up to place p stand here one after the other. */
    private void step(int number, int end, List<Match> found) {
        long[] places = wanted.get(scanner.buffer(), 0, scanner.length());
        for (int word = 0; word < states.length; word++) {
            long here = places == null ? 0 : places[word];
            if (scanner.isHyphenated()) {
                here |= parts(word);
            }
            states[word] = (states[word] << 1 | 1) & here;
            int last = lengths[word] - 1;
            if (last >= 0 && (states[word] >>> last & 1) != 0) {
                found.add(new Match(starts[number - last & 63], end, word));
            }
        }
    }

    /** {@code 10-20} stands for 10 and for 20 too. */
    private long parts(int word) {
        long places = 0;
        int from = 0;
        for (int i = 0; i <= scanner.length(); i++) {
            if (i == scanner.length() || scanner.buffer()[i] == '-') {
                long[] part = wanted.get(scanner.buffer(), from, i - from);
                places |= part == null ? 0 : part[word];
                from = i + 1;
            }
        }
        return places;
    }
}
