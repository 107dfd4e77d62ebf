// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds words and beginnings of words in a text. Some hundreds of them cost no more than a few: only those are compared
 * that begin with the same letters as a word of the text. Immutable.
 */
final class WordStems {

    private static final int KEY = 3;
    private static final int HASHES = 1 << 14;

    /**
     * @param text lower case
     * @param isBeginning more letters may follow
     */
    private record Stem(String text, boolean isBeginning) {}

    private final Map<String, List<Stem>> byKey = new HashMap<>();
    /** Hashes of the keys: most words of a text are passed over by these alone. */
    private final BitSet hashes = new BitSet(HASHES);

    /** @param texts with {@code *} at the end of a beginning */
    WordStems(List<String> texts) {
        for (String each : texts) {
            String text = each.strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                boolean isBeginning = text.endsWith("*");
                String letters = isBeginning ? text.substring(0, text.length() - 1) : text;
                byKey.computeIfAbsent(key(letters, 0), none -> new ArrayList<>(2))
                        .add(new Stem(letters, isBeginning));
                hashes.set(hash(letters, 0));
            }
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** @param text lower case */
    boolean areIn(String text) {
        return find(text, 0) >= 0;
    }

    /** The text without what is found in it. */
    String takenOut(String text) {
        StringBuilder rest = null;
        int from = 0;
        for (int at = find(text, 0); at >= 0; at = find(text, from)) {
            rest = rest == null ? new StringBuilder() : rest;
            rest.append(text, from, at).append(' ');
            from = at + length(text, at);
        }
        return rest == null ? text : rest.append(text, from, text.length()).toString();
    }

    private int find(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            boolean isStart =
                    Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
            if (isStart && length(text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** How much of the text at a place is found; 0 for nothing. */
    private int length(String text, int at) {
        if (!hashes.get(hash(text, at))) {
            return 0;
        }
        int longest = 0;
        for (Stem stem : byKey.getOrDefault(key(text, at), List.of())) {
            int end = at + stem.text().length();
            boolean isWhole = stem.isBeginning() || end >= text.length() || !Character.isLetter(text.charAt(end));
            if (text.startsWith(stem.text(), at) && isWhole) {
                longest = Math.max(longest, stem.text().length());
            }
        }
        return longest;
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < Math.min(at + KEY, text.length()); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash & HASHES - 1;
    }

    private static String key(String text, int at) {
        return text.substring(at, Math.min(at + KEY, text.length()));
    }
}
