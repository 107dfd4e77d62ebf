// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import org.apache.lucene.analysis.CharArrayMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * English stems (Snowball's English, "Porter 2"), remembered because the words of a record repeat. Not safe for several
 * threads.
 */
public final class WordStemmer {

    private static final int SHORTEST = 3;
    private static final int REMEMBERED = 8_192;
    private static final char[] SAME = new char[0];

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private CharArrayMap<char[]> known = new CharArrayMap<>(1_024, false);

    /** The stem of a folded word; null when it is the word itself or the word is not made of Latin letters only. */
    public char[] stem(char[] buffer, int length) {
        if (!isStemmable(buffer, length)) {
            return null;
        }
        char[] stem = known.get(buffer, 0, length);
        if (stem == null) {
            stem = compute(new String(buffer, 0, length));
            if (known.size() >= REMEMBERED) {
                known = new CharArrayMap<>(1_024, false);
            }
            known.put(new String(buffer, 0, length), stem);
        }
        return stem == SAME ? null : stem;
    }

    /** As {@link #stem(char[], int)}. */
    public String stem(String word) {
        char[] stem = stem(word.toCharArray(), word.length());
        return stem == null ? null : new String(stem);
    }

    private char[] compute(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.equals(word) || stem.isEmpty() ? SAME : stem.toCharArray();
    }

    private static boolean isStemmable(char[] buffer, int length) {
        if (length < SHORTEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[i] < 'a' || buffer[i] > 'z') {
                return false;
            }
        }
        return true;
    }
}
