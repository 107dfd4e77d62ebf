// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.util.List;

/**
 * What was typed, sorted.
 *
 * @param words words and phrases, all of which must occur
 * @param filters {@code name:value} pairs
 * @param blank nothing was typed at all: everything is meant. Without words, filters and blank, nothing can be found
 */
public record TypedQuery(List<TypedWord> words, List<TypedFilter> filters, boolean blank) {

    /**
     * @param raw as typed, without quotes
     * @param tokens as the index has them, at least one
     * @param phrase was in quotes: exactly these words in this order
     * @param start place in the typed text of the first character of {@code raw}
     */
    public record TypedWord(String raw, List<String> tokens, boolean phrase, int start) {

        /** True when it can be meant for another spelling. */
        public boolean isPlain() {
            return !phrase && tokens.size() == 1;
        }
    }

    /**
     * @param name lower case
     * @param value not blank
     */
    public record TypedFilter(String name, String value) {}

    public TypedQuery {
        words = List.copyOf(words);
        filters = List.copyOf(filters);
    }

    /** True when nothing can match. */
    public boolean isHopeless() {
        return !blank && words.isEmpty() && filters.isEmpty();
    }
}
