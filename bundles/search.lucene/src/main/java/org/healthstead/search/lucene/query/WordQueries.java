// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.search.lucene.analysis.WordForms;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.TypedQuery.TypedWord;

/** How one word is looked for. Not safe for several threads. */
public final class WordQueries {

    private static final float OTHER_FORM = 0.6f;
    private static final float TITLE_WEIGHT = 2f;
    private static final Set<Integer> DATE_LENGTHS = Set.of(4, 7, 10);
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    /** FHIR R4 statuses that people type; each is one of the values of a resource's {@code status}. */
    private static final Set<String> STATUSES = Set.of(
            "active",
            "inactive",
            "completed",
            "cancelled",
            "stopped",
            "final",
            "preliminary",
            "amended",
            "planned",
            "finished",
            "draft",
            "resolved",
            "remission",
            "recurrence",
            "relapse");

    /**
     * @param why label of the reason that a hit shows
     * @param query what has to match
     */
    public record Alternative(String why, Query query) {}

    private final WordForms forms;
    private final IndexReader reader;

    /** @param reader of the search that the queries are for */
    public WordQueries(WordForms forms, IndexReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /** The words that may stand at each place: one place for a word, several for a phrase. */
    public List<Set<String>> places(TypedWord word) throws IOException {
        List<Set<String>> places = new ArrayList<>(word.tokens().size());
        for (String token : word.tokens()) {
            places.add(word.phrase() ? Set.of(token) : forms(token));
        }
        return places;
    }

    /** A word with its other forms, itself first. */
    public Set<String> forms(String token) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        all.add(token);
        all.addAll(forms.others(reader, token));
        return all;
    }

    /**
     * Other ways to write the same, as {@link #places}: together what was typed apart ({@code B-12}, B12), or apart
     * where letters and digits meet.
     */
    public List<List<Set<String>>> spellings(TypedWord word) throws IOException {
        List<List<Set<String>>> spellings = new ArrayList<>();
        if (!word.phrase()) {
            for (List<String> tokens : Spellings.of(word.tokens())) {
                spellings.add(
                        tokens.size() == 1
                                ? List.of(forms(tokens.get(0)))
                                : tokens.stream().map(Set::of).toList());
            }
        }
        return spellings;
    }

    /** Two typed words as one, when one is a number and the other is none. */
    public static Optional<String> joined(TypedWord word, TypedWord next) {
        return Spellings.joined(word.tokens().get(0), next.tokens().get(0));
    }

    /** What an entry must match for the word: its text in any spelling, or a code, a status or a date. */
    public Query required(TypedWord word) throws IOException {
        Query text = text(places(word));
        List<Query> others = new ArrayList<>();
        spellings(word).forEach(spelling -> others.add(text(spelling)));
        alternatives(word).forEach(other -> others.add(other.query()));
        return anyOf(text, others);
    }

    /** Either of the queries. */
    public static Query anyOf(Query first, List<Query> others) {
        if (others.isEmpty()) {
            return first;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(first, Occur.SHOULD);
        others.forEach(other -> any.add(other, Occur.SHOULD));
        return any.build();
    }

    /** Lifts entries that have the word in their title. */
    public List<Query> preferred(TypedWord word) throws IOException {
        List<Query> titles = new ArrayList<>();
        for (Set<String> place : places(word)) {
            titles.add(new BoostQuery(
                    anyOf(Fields.TITLE, place), TITLE_WEIGHT / word.tokens().size()));
        }
        return titles;
    }

    /** Any of several words, all but the first of less weight. */
    public static Query anyOf(Set<String> words) {
        return anyOf(Fields.TEXT, words);
    }

    private static Query anyOf(String field, Set<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.iterator().next()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        float weight = 1;
        for (String word : words) {
            any.addTerm(new Term(field, word), weight);
            weight = OTHER_FORM;
        }
        return any.build();
    }

    private static Query text(List<Set<String>> places) {
        if (places.size() == 1) {
            return anyOf(Fields.TEXT, places.get(0));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Set<String> place : places) {
            phrase.add(place.stream().map(form -> new Term(Fields.TEXT, form)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** What else than words of the text an entry may have: a code, a date, a status. */
    public static List<Alternative> alternatives(TypedWord word) {
        List<Alternative> others = new ArrayList<>(2);
        String raw = word.raw().toLowerCase(Locale.ROOT);
        boolean hasDigit = raw.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (hasDigit) {
            others.add(new Alternative("code", CodeQueries.of(raw.strip())));
        }
        if (word.phrase()) {
            return others;
        }
        if (hasDigit) {
            date(raw).ifPresent(range -> others.add(new Alternative("date", constant(range, 1f))));
        }
        if (STATUSES.contains(raw)) {
            others.add(new Alternative("status", constant(new TermQuery(new Term(Fields.STATUS, raw)), 1f)));
        }
        return others;
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private static Optional<Query> date(String raw) {
        if (!DATE_LENGTHS.contains(raw.length())) {
            return Optional.empty();
        }
        try {
            PartialDate date = PartialDate.parse(raw);
            return date.year() < FIRST_YEAR || date.year() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(QueryFilters.during(date));
        } catch (DateTimeException ignored) {
            // A number of that length, not a date.
            return Optional.empty();
        }
    }
}
