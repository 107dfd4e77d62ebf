// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.healthstead.search.lucene.analysis.WordScanner;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.TypedQuery.TypedFilter;
import org.healthstead.search.lucene.query.TypedQuery.TypedWord;

/**
 * Reads the search box: words, {@code "phrases"} and {@code name:value} with a name of {@link #FILTERS} or a plugin's
 * field. Everything else, such as wildcards and brackets, is text like any other, so that no input is wrong.
 */
public final class QuerySyntax {

    static final Set<String> FILTERS = Set.of("type", "year", "source", "code", "status", "belongs");

    /** More different words than this are left out: what is searched for in earnest has fewer. */
    static final int MAX_WORDS = 40;

    private static final Set<String> CONNECTING = Set.of(
            "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or", "the", "to",
            "was", "with");

    private final String text;
    private final List<TypedWord> words = new ArrayList<>();
    private final List<TypedFilter> filters = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int at;

    private QuerySyntax(String text) {
        this.text = text;
    }

    public static TypedQuery parse(String text) {
        QuerySyntax syntax = new QuerySyntax(text);
        syntax.read();
        return new TypedQuery(syntax.meaningful(), syntax.filters, text.isBlank());
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isQuote(c)) {
                quoted();
            } else {
                bare();
            }
        }
    }

    /** A phrase; a quote that nobody closes is no quote. */
    private void quoted() {
        int close = closing(at + 1);
        if (close < 0) {
            at++;
            return;
        }
        word(text.substring(at + 1, close), true, at + 1);
        at = close + 1;
    }

    private void bare() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !isQuote(text.charAt(at))) {
            at++;
        }
        String raw = text.substring(start, at);
        if (!filter(raw)) {
            word(raw, false, start);
        }
    }

    private boolean filter(String raw) {
        int colon = raw.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        String name = raw.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!FILTERS.contains(name) && !name.startsWith(Fields.PLUGIN_PREFIX)) {
            return false;
        }
        String value = raw.substring(colon + 1);
        if (value.isEmpty() && at < text.length() && isQuote(text.charAt(at))) {
            int close = closing(at + 1);
            if (close > 0) {
                value = text.substring(at + 1, close);
                at = close + 1;
            }
        }
        if (!value.isBlank() && filters.size() < MAX_WORDS) {
            filters.add(new TypedFilter(name, value.strip()));
        }
        return !value.isBlank();
    }

    private void word(String raw, boolean phrase, int start) {
        List<String> tokens = WordScanner.words(raw);
        boolean known = !seen.add((phrase ? "\"" : "") + String.join(" ", tokens));
        if (tokens.isEmpty() || known || words.size() >= MAX_WORDS) {
            return;
        }
        words.add(new TypedWord(
                raw, tokens.subList(0, Math.min(tokens.size(), MAX_WORDS)), phrase && !tokens.isEmpty(), start));
    }

    /** Without the words that only connect others, unless there are no others. */
    private List<TypedWord> meaningful() {
        List<TypedWord> rest = words.stream().filter(this::isMeaningful).toList();
        return rest.isEmpty() ? words : rest;
    }

    /** An article never ends what is said: the last letter of hepatitis A is a name. */
    private boolean isMeaningful(TypedWord word) {
        String token = word.tokens().get(0);
        return !word.isPlain() || !CONNECTING.contains(token) || token.equals("a") && word == words.getLast();
    }

    private int closing(int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }
}
