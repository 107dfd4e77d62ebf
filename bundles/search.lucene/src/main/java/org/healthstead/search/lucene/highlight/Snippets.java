// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.healthstead.api.search.Snippet;
import org.healthstead.api.search.TextSpan;
import org.healthstead.search.lucene.document.Passage;
import org.healthstead.search.lucene.document.StoredEntry;
import org.healthstead.search.lucene.highlight.Highlighter.Match;

/** Cuts the passage out of an entry's text that shows most of the words that were looked for. */
public final class Snippets {

    /** UTF-16 units of a snippet: three lines on a phone. */
    static final int LENGTH = 220;

    private static final int LEAD = 50;
    private static final int BREAK = 25;

    private Snippets() {}

    /**
     * @param why label of the passage that matched best; empty when nothing in the text did
     * @param snippet of that passage, or the beginning of the text
     */
    public record Reason(String why, Snippet snippet) {}

    public static Reason of(StoredEntry entry, Highlighter highlighter) {
        List<Match> matches = highlighter.matches(entry);
        if (matches.isEmpty()) {
            return new Reason("", cut(entry.said(), 0, List.of()));
        }
        Match first = matches.get(best(matches));
        Passage passage = entry.passageAt(first.start());
        if (passage == Passage.PAGE) {
            return new Reason(passage.label(), page(entry, first, matches));
        }
        String text = passage == Passage.NAME ? entry.text() : entry.said();
        return new Reason(passage.label(), cut(text, first.start(), matches));
    }

    /** Of one page only: what stands on the next is somewhere else. */
    private static Snippet page(StoredEntry entry, Match first, List<Match> matches) {
        StoredEntry.PassageText page = entry.passageTextAt(first.start());
        List<Match> here = matches.stream()
                .filter(match -> match.start() >= page.from()
                        && match.end() <= page.from() + page.text().length())
                .map(match -> new Match(match.start() - page.from(), match.end() - page.from(), match.word()))
                .toList();
        return cut(page.text(), first.start() - page.from(), here);
    }

    /** Number of the match at which the window with most different words begins, the earliest of equals. */
    private static int best(List<Match> matches) {
        int best = 0;
        int most = 0;
        for (int from = 0; from < matches.size(); from++) {
            BitSet words = new BitSet();
            int end = matches.get(from).start() + LENGTH - LEAD;
            for (int to = from; to < matches.size() && matches.get(to).end() <= end; to++) {
                words.set(matches.get(to).word());
            }
            if (words.cardinality() > most) {
                most = words.cardinality();
                best = from;
            }
        }
        return best;
    }

    private static Snippet cut(String text, int match, List<Match> matches) {
        int from = begin(text, match);
        int to = end(text, from, Math.min(text.length(), from + LENGTH));
        List<TextSpan> spans = new ArrayList<>();
        int last = from;
        for (Match found : matches) {
            int start = Math.max(found.start(), last);
            int end = Math.min(found.end(), to);
            if (found.start() >= from && start < end) {
                spans.add(new TextSpan(start - from, end - from));
                last = end;
            }
        }
        return new Snippet(text.substring(from, to), spans);
    }

    /** A little before the match: at the beginning of its passage when that is near, else of a word. */
    private static int begin(String text, int match) {
        int earliest = Math.max(0, match - LEAD);
        if (earliest == 0) {
            return 0;
        }
        int passage = text.lastIndexOf(Passage.SEPARATOR, match - 1);
        if (passage >= earliest) {
            return Math.min(match, passage + Passage.SEPARATOR.length());
        }
        for (int i = earliest; i < match; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, earliest);
    }

    private static int end(String text, int from, int latest) {
        if (latest == text.length()) {
            return latest;
        }
        for (int i = latest; i > latest - BREAK && i > from; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, latest);
    }

    /** Not between the halves of a surrogate pair. */
    private static int whole(String text, int place) {
        boolean inside = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return inside ? place - 1 : place;
    }
}
