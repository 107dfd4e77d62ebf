// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.healthstead.api.record.PartialDate;
import org.healthstead.search.lucene.analysis.StemFilter;
import org.healthstead.search.lucene.analysis.WordStemmer;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.TypedQuery.TypedWord;

/** How one word is looked for. Not safe for several threads. */
public final class WordQueries {

    private static final float OTHER_FORM = 0.6f;
    private static final float TITLE_WEIGHT = 2f;
    private static final float CODE_WEIGHT = 8f;
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

    private final WordStemmer stemmer = new WordStemmer();

    /** Where the text must have the word: the part that can be highlighted. */
    public Query text(TypedWord word) {
        if (word.phrase()) {
            return phrase(word.tokens());
        }
        return word.tokens().size() == 1 ? forms(Fields.TEXT, word.tokens().get(0)) : loosePhrase(word.tokens());
    }

    /** What an entry must match for the word: its text, or a code, a status or a date. */
    public Query required(TypedWord word) {
        Query text = text(word);
        List<Alternative> others = alternatives(word);
        if (others.isEmpty()) {
            return text;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(text, Occur.SHOULD);
        others.forEach(other -> any.add(other.query(), Occur.SHOULD));
        return any.build();
    }

    /** Lifts entries that have the word in their title. */
    public List<Query> preferred(TypedWord word) {
        List<Query> titles = new ArrayList<>();
        for (String token : word.tokens()) {
            Query title = word.phrase() ? new TermQuery(new Term(Fields.TITLE, token)) : forms(Fields.TITLE, token);
            titles.add(new BoostQuery(title, TITLE_WEIGHT / word.tokens().size()));
        }
        return titles;
    }

    /** Any of several spellings. */
    public Query anyOf(List<String> spellings) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.TEXT);
        spellings.forEach(spelling -> addForms(any, Fields.TEXT, spelling));
        return any.build();
    }

    private Query forms(String field, String token) {
        SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
        addForms(forms, field, token);
        return forms.build();
    }

    private void addForms(SynonymQuery.Builder forms, String field, String token) {
        forms.addTerm(new Term(field, token), 1f);
        for (String form : otherForms(token)) {
            forms.addTerm(new Term(field, form), OTHER_FORM);
        }
    }

    /** The stem as a word, and as the stem of other words. */
    private List<String> otherForms(String token) {
        if (!Character.isLetter(token.charAt(0))) {
            return List.of();
        }
        String stem = stemmer.stem(token);
        return stem == null ? List.of(StemFilter.MARK + token) : List.of(stem, StemFilter.MARK + stem);
    }

    private static Query phrase(List<String> tokens) {
        if (tokens.size() == 1) {
            return new TermQuery(new Term(Fields.TEXT, tokens.get(0)));
        }
        return new PhraseQuery(Fields.TEXT, tokens.toArray(String[]::new));
    }

    /** {@code beta-blockers}: one word to whoever types it, two in the index. */
    private Query loosePhrase(List<String> tokens) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String token : tokens) {
            List<Term> forms = new ArrayList<>();
            forms.add(new Term(Fields.TEXT, token));
            otherForms(token).forEach(form -> forms.add(new Term(Fields.TEXT, form)));
            phrase.add(forms.toArray(Term[]::new));
        }
        return phrase.build();
    }

    /** What else than words of the text an entry may have: a code, a date, a status. */
    public static List<Alternative> alternatives(TypedWord word) {
        if (word.phrase()) {
            return List.of();
        }
        List<Alternative> others = new ArrayList<>(2);
        String raw = word.raw().toLowerCase(Locale.ROOT);
        if (raw.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            others.add(new Alternative("code", constant(new TermQuery(new Term(Fields.CODE, raw)), CODE_WEIGHT)));
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
