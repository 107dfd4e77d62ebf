// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that are written together by some and apart by others: {@code B12}, {@code B-12}, {@code B 12}; {@code 5mg},
 * {@code 5 mg}. Two numbers never become one.
 */
final class Spellings {

    private static final int MAX_PARTS = 3;
    private static final Pattern WORD = Pattern.compile("[a-z0-9.,]+");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)*");

    private Spellings() {}

    /** The other spellings of one typed word, each as the words that follow each other. */
    static List<List<String>> of(List<String> tokens) {
        if (!tokens.stream().allMatch(token -> WORD.matcher(token).matches())) {
            return List.of();
        }
        if (tokens.size() == 1) {
            return apart(tokens.get(0));
        }
        return together(tokens).map(word -> List.of(List.of(word))).orElse(List.of());
    }

    /** Two typed words as one, when one is a number and the other is none. */
    static Optional<String> joined(String one, String other) {
        boolean isPair = LETTERS.matcher(one).matches() && NUMBER.matcher(other).matches()
                || NUMBER.matcher(one).matches() && LETTERS.matcher(other).matches();
        return isPair ? Optional.of(one + other) : Optional.empty();
    }

    private static Optional<String> together(List<String> tokens) {
        if (tokens.size() > MAX_PARTS) {
            return Optional.empty();
        }
        for (int i = 1; i < tokens.size(); i++) {
            String before = tokens.get(i - 1);
            if (isDigit(before.charAt(before.length() - 1))
                    && isDigit(tokens.get(i).charAt(0))) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("", tokens));
    }

    private static List<List<String>> apart(String word) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 1; i < word.length() && parts.size() < MAX_PARTS; i++) {
            boolean meets = isDigit(word.charAt(i - 1)) && isLetter(word.charAt(i))
                    || isLetter(word.charAt(i - 1)) && isDigit(word.charAt(i));
            if (meets) {
                parts.add(List.of(word.substring(0, i), word.substring(i)));
            }
        }
        return parts;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
