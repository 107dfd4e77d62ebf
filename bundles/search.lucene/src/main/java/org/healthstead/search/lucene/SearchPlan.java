// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private final WordQueries queries;
    private final List<Query> required = new ArrayList<>();
    private final List<List<Set<String>>> wanted = new ArrayList<>();
    private final List<List<Set<String>>> spelled = new ArrayList<>();

    SearchPlan(String text, TypedQuery typed, List<Query> filters, AccessFilter access, WordQueries queries)
            throws IOException {
        this.text = text;
        this.typed = typed;
        this.filters = filters;
        this.access = access;
        this.queries = queries;
        for (TypedWord word : typed.words()) {
            required.add(queries.required(word));
            wanted.add(queries.places(word));
            spelled.addAll(queries.spellings(word));
        }
        for (int i = 1; i < typed.words().size(); i++) {
            join(i - 1, i);
        }
    }

    /** A word and the number after it may be one word in the record: {@code IL 6}, IL6. */
    private void join(int first, int second) {
        TypedWord word = typed.words().get(first);
        TypedWord next = typed.words().get(second);
        int end = word.start() + word.raw().length();
        if (!word.isPlain()
                || !next.isPlain()
                || !text.substring(end, next.start()).isBlank()) {
            return;
        }
        WordQueries.joined(word, next).ifPresent(joined -> {
            List<Query> whole = List.of(WordQueries.anyOf(Set.of(joined)));
            required.set(first, WordQueries.anyOf(required.get(first), whole));
            required.set(second, WordQueries.anyOf(required.get(second), whole));
            spelled.add(List.of(Set.of(joined)));
        });
    }

    boolean isRanked() {
        return !typed.words().isEmpty();
    }

    /** For each typed word, and each other spelling, what may stand at its places in the text: what is highlighted. */
    List<List<Set<String>>> wanted() {
        return Stream.concat(wanted.stream(), spelled.stream()).toList();
    }

    /** What an entry may match instead of the text. */
    List<Alternative> alternatives() {
        return typed.words().stream()
                .flatMap(word -> WordQueries.alternatives(word).stream())
                .toList();
    }

    Query query() throws IOException {
        if (typed.isHopeless()) {
            return new MatchNoDocsQuery("nothing that can be looked for");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(access, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        required.forEach(word -> all.add(word, Occur.MUST));
        for (TypedWord word : typed.words()) {
            queries.preferred(word).forEach(title -> all.add(title, Occur.SHOULD));
        }
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
                Set<String> spellings = new LinkedHashSet<>();
                for (String spelled : near) {
                    spellings.addAll(queries.forms(spelled));
                }
                required.set(i, WordQueries.anyOf(spellings));
                wanted.set(i, List.of(spellings));
            }
        }
        return changed ? better.toString() : null;
    }

    private boolean isNotClearlyBetter(Spelling spelling, List<String> near, long count) throws IOException {
        long clearly = count * CLEARLY_MORE;
        return spelling.count(WordQueries.anyOf(Set.of(near.get(0))), clearly) < clearly;
    }
}
