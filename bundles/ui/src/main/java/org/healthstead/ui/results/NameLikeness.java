// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two names are: pairs of neighbouring letters that they share, by Sørensen and Dice. The border of a word
 * counts as a letter, so that words that begin alike count more. For ordering only: it decides nothing.
 */
final class NameLikeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameLikeness() {}

    /** From 0, nothing in common, to 1; of all pairs of a name here and a name there the most. */
    static double of(List<String> some, List<String> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(other -> of(pairs(one), pairs(other))))
                .max(Double::compare)
                .orElse(0.0);
    }

    private static double of(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        int all = one.size() + other.size();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String bounded = ' ' + word + ' ';
                    for (int i = 0; i + 2 <= bounded.length(); i++) {
                        pairs.add(bounded.substring(i, i + 2));
                    }
                });
        return pairs;
    }
}
