// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.healthstead.search.lucene.document.DiseaseCodes;
import org.healthstead.search.lucene.document.Fields;

/** How a code is looked for: whole, and a category of diseases with everything below it. */
final class CodeQueries {

    private static final float WHOLE = 8f;
    private static final float BELOW = 4f;

    private CodeQueries() {}

    /** @param code lower case */
    static Query of(String code) {
        Query whole = constant(new TermQuery(new Term(Fields.CODE, code)), WHOLE);
        Optional<String> beginning = DiseaseCodes.beginning(code);
        if (beginning.isEmpty()) {
            return whole;
        }
        return new BooleanQuery.Builder()
                .add(whole, Occur.SHOULD)
                .add(constant(new PrefixQuery(new Term(Fields.CODE, beginning.get())), BELOW), Occur.SHOULD)
                .build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
