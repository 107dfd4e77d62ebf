// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.analysis;

import org.apache.lucene.analysis.Analyzer;

/** The words of a record. Safe for several threads. */
public final class RecordAnalyzer extends Analyzer {

    /** Between two passages of one entry: no phrase reaches from one into the other. */
    private static final int PASSAGE_GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new RecordTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return PASSAGE_GAP;
    }
}
