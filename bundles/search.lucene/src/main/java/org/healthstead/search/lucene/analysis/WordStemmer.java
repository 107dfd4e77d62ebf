// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English stems (Snowball's English, "Porter 2"), remembered because the words of a record repeat. Not safe for several
 * threads.
 */
final class WordStemmer {

    private static final int SHORTEST = 3;
    private static final int REMEMBERED = 8_192;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, String> known = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The stem of a folded word; the word itself when it is not made of Latin letters only. */
    String stem(String word) {
        return isStemmable(word) ? known.computeIfAbsent(word, this::compute) : word;
    }

    private String compute(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    static boolean isStemmable(String word) {
        return word.length() >= SHORTEST && isLatin(word);
    }

    /** True for a folded word that is made of Latin letters only. */
    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
