// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.healthstead.search.lucene.query.AccessFilter;
import org.healthstead.search.lucene.query.TypedQuery;
import org.healthstead.search.lucene.query.TypedQuery.TypedWord;
import org.healthstead.search.lucene.query.WordQueries;
import org.healthstead.search.lucene.query.WordQueries.Alternative;
import org.healthstead.search.lucene.suggest.Spelling;

/** The clauses of one search, and their second try with other spellings. For one thread. */
final class SearchPlan {

    /** Fewer hits than this, and another spelling is worth a look. */
    private static final int FEW = 3;

    private static final long CLEARLY_MORE = 10;

    private final String text;
    private final TypedQuery typed;
    private final AccessFilter access;
    private final List<Query> filters;
    private final WordQueries queries = new WordQueries();
    private final List<Query> required = new ArrayList<>();
    private final List<Query> texts = new ArrayList<>();

    SearchPlan(String text, TypedQuery typed, List<Query> filters, AccessFilter access) {
        this.text = text;
        this.typed = typed;
        this.filters = filters;
        this.access = access;
        for (TypedWord word : typed.words()) {
            required.add(queries.required(word));
            texts.add(queries.text(word));
        }
    }

    boolean isRanked() {
        return !typed.words().isEmpty();
    }

    /** What the text must have for each word: what is highlighted. */
    List<Query> texts() {
        return texts;
    }

    /** What an entry may match instead of the text. */
    List<Alternative> alternatives() {
        return typed.words().stream()
                .flatMap(word -> WordQueries.alternatives(word).stream())
                .toList();
    }

    Query query() {
        if (typed.isHopeless()) {
            return new MatchNoDocsQuery("nothing that can be looked for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(access, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        required.forEach(word -> all.add(word, Occur.MUST));
        typed.words().forEach(word -> queries.preferred(word).forEach(title -> all.add(title, Occur.SHOULD)));
        if (required.isEmpty() && filters.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    /**
     * Looks for words that the visible entries have in another spelling only.
     *
     * @param total hits so far; when there are none, the words found here take the place of those typed
     * @return the text with better words; null when there are none
     */
    String respell(Spelling spelling, long total) throws IOException {
        if (total >= FEW) {
            return null;
        }
        StringBuilder better = new StringBuilder(text);
        boolean changed = false;
        for (int i = typed.words().size() - 1; i >= 0; i--) {
            TypedWord word = typed.words().get(i);
            if (!word.isPlain()) {
                continue;
            }
            long count = spelling.count(required.get(i), FEW);
            List<String> near =
                    count >= FEW ? List.of() : spelling.near(word.tokens().get(0));
            if (near.isEmpty() || (count > 0 && isNotClearlyBetter(spelling, near, count))) {
                continue;
            }
            better.replace(word.start(), word.start() + word.raw().length(), near.get(0));
            changed = true;
            if (total == 0 && count == 0) {
                required.set(i, queries.anyOf(near));
                texts.set(i, required.get(i));
            }
        }
        return changed ? better.toString() : null;
    }

    private boolean isNotClearlyBetter(Spelling spelling, List<String> near, long count) throws IOException {
        long wanted = count * CLEARLY_MORE;
        return spelling.count(queries.anyOf(near.subList(0, 1)), wanted) < wanted;
    }
}
