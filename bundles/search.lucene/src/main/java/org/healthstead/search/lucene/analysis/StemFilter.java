// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds the marked stem at the place of each word whose stem differs. A word that is its own stem is found without:
 * queries ask for the stem both with and without the mark.
 */
public final class StemFilter extends TokenFilter {

    /** In front of a stem; no word begins with it, and all stems sort before all words. */
    public static final char MARK = '\u0001';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordStemmer stemmer = new WordStemmer();
    private char[] stem;

    StemFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (stem != null) {
            term.setEmpty().append(MARK);
            for (char c : stem) {
                term.append(c);
            }
            increment.setPositionIncrement(0);
            stem = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        stem = stemmer.stem(term.buffer(), term.length());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        stem = null;
    }
}
