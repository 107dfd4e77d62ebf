// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/** The words of a record with their stems. Safe for several threads. */
public final class RecordAnalyzer extends Analyzer {

    /** Between two passages of one entry: no phrase reaches from one into the other. */
    private static final int PASSAGE_GAP = 100;

    private final int separator;

    /** @param separator UTF-16 units between two passages in the stored text */
    public RecordAnalyzer(int separator) {
        this.separator = separator;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new RecordTokenizer();
        return new TokenStreamComponents(words, new StemFilter(words));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return PASSAGE_GAP;
    }

    @Override
    public int getOffsetGap(String field) {
        return separator;
    }
}
