// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.TextSpan;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.platform.api.access.AccessPolicy;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.changes.ChangeSpan;
import org.healthstead.platform.api.changes.RecentChanges;
import org.healthstead.platform.api.changes.RecordChanges;
import org.healthstead.platform.api.documents.QueryWords;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.search.lucene.analysis.WordForms;
import org.healthstead.search.lucene.analysis.WordScanner;
import org.healthstead.search.lucene.document.EntryTime;
import org.healthstead.search.lucene.highlight.Highlighter;
import org.healthstead.search.lucene.hits.ChangeCollector;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.hits.FoundHit;
import org.healthstead.search.lucene.hits.HitCollector;
import org.healthstead.search.lucene.index.IndexDamage;
import org.healthstead.search.lucene.index.LuceneIndexer;
import org.healthstead.search.lucene.index.OpenIndex;
import org.healthstead.search.lucene.query.AccessBits;
import org.healthstead.search.lucene.query.AccessFilter;
import org.healthstead.search.lucene.query.Cursor;
import org.healthstead.search.lucene.query.QueryFilters;
import org.healthstead.search.lucene.query.QuerySyntax;
import org.healthstead.search.lucene.query.TypedQuery;
import org.healthstead.search.lucene.query.WordQueries;
import org.healthstead.search.lucene.suggest.Completion;
import org.healthstead.search.lucene.suggest.Spelling;

/** Answers from whatever index there is now. Safe for several threads. */
public final class LuceneSearchService implements SearchService, QueryWords {

    private static final int MAX_SUGGESTIONS = 20;
    private static final int ATTEMPTS = 3;

    private final LuceneIndexer indexer;
    private final AccessPolicy policy;
    private final SourceNames sources;
    private final ColumnCache columns;
    private final Clock clock;
    private final AccessBits access = new AccessBits();
    private final WordForms forms = new WordForms();
    private final RecordContents contents;

    public LuceneSearchService(
            LuceneIndexer indexer, AccessPolicy policy, SourceStore sources, ColumnCache columns, Clock clock) {
        this.indexer = indexer;
        this.policy = policy;
        this.sources = new SourceNames(sources);
        this.columns = columns;
        this.clock = clock;
        this.contents = new RecordContents(columns, access, this.sources, forms);
    }

    @Override
    public SearchResult search(SearchQuery query, Caller caller) {
        long start = System.nanoTime();
        requireShort(query.text());
        // Before anything is looked for, so that a caller who may see nothing learns nothing.
        List<PersonScope> scopes = scopes(query.person(), caller);
        AccessFilter filter = new AccessFilter(scopes, access);
        TypedQuery typed = QuerySyntax.parse(query.text());
        List<Query> filters = QueryFilters.of(query, typed, words -> sources.called(scopes, words));
        Optional<Cursor> after = Cursor.parse(query.cursor(), hash(query));
        return ask((searcher, complete) -> {
            SearchPlan plan = new SearchPlan(query.text(), typed, filters, filter, words(searcher));
            return search(searcher, query, plan, new Spelling(searcher, filter), after, complete, start);
        });
    }

    private SearchResult search(
            IndexSearcher searcher,
            SearchQuery query,
            SearchPlan plan,
            Spelling spelling,
            Optional<Cursor> after,
            boolean complete,
            long start)
            throws IOException {
        int now = after.map(Cursor::now).orElseGet(() -> EntryTime.minutes(LocalDateTime.now(clock)));
        HitCollector found = collect(searcher, query, plan, now, after);
        Optional<String> better = Optional.ofNullable(plan.respell(spelling, found.total()));
        if (better.isPresent() && found.total() == 0) {
            found = collect(searcher, query, plan, now, after);
        }
        List<FoundHit> page = found.take();
        return new SearchResult(
                found.total(),
                hits(searcher, page, query.limit(), plan),
                found.facets().types(),
                found.facets().years(),
                sources.named(found.facets().sources()),
                better,
                cursor(query, page, now),
                complete,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private HitCollector collect(
            IndexSearcher searcher, SearchQuery query, SearchPlan plan, int now, Optional<Cursor> after)
            throws IOException {
        // One more than asked for tells whether there is a next page.
        HitCollector collector = new HitCollector(columns, query.limit() + 1, plan.isRanked(), now, after);
        return searcher.search(plan.query(), collector.alone());
    }

    private static Optional<String> cursor(SearchQuery query, List<FoundHit> page, int now) {
        if (page.size() <= query.limit()) {
            return Optional.empty();
        }
        FoundHit last = page.get(query.limit() - 1);
        return Optional.of(new Cursor(hash(query), now, last.score(), last.date(), last.change()).text());
    }

    private static int hash(SearchQuery query) {
        return new SearchQuery(
                        query.text(),
                        query.person(),
                        query.type(),
                        query.year(),
                        query.source(),
                        query.from(),
                        query.to(),
                        1,
                        Optional.empty())
                .hashCode();
    }

    private static List<SearchHit> hits(IndexSearcher searcher, List<FoundHit> page, int limit, SearchPlan plan)
            throws IOException {
        HitReader reader = new HitReader(searcher, plan);
        List<SearchHit> hits = new ArrayList<>(page.size());
        for (FoundHit hit : page.subList(0, Math.min(limit, page.size()))) {
            hits.add(reader.read(hit));
        }
        return hits;
    }

    @Override
    public RecordExtent extent(PersonId person, RecordFilter filter, Caller caller) {
        Optional<PersonScope> scope = scope(person, filter, caller);
        return ask((searcher, complete) -> scope.isPresent()
                ? contents.extent(searcher, scope.get(), filter).seen(complete)
                : new RecordExtent(List.of(), complete));
    }

    /** What may be read is what a list shows, whether it may be searched or not; words are looked for by a search. */
    private Optional<PersonScope> scope(PersonId person, RecordFilter filter, Caller caller) {
        requireShort(filter.text());
        return policy.scope(caller, filter.text().isEmpty() ? Operation.READ : Operation.SEARCH, person);
    }

    /**
     * As {@link RecordChanges#since}.
     *
     * @param after changes with this number and before do not count
     */
    RecentChanges changes(
            PersonId person, long after, ChangeSpan span, Optional<Category> only, int skip, int each, Caller caller) {
        if (skip < 0 || each < 0 || skip + each > RecordChanges.MAX_LISTED) {
            throw new IllegalArgumentException(skip + " and " + each + ", wanted " + RecordChanges.MAX_LISTED);
        }
        Optional<PersonScope> scope = policy.scope(caller, Operation.READ, person);
        if (scope.isEmpty()) {
            return new RecentChanges(List.of(), true);
        }
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(new AccessFilter(List.of(scope.get()), access), Occur.FILTER);
        QueryFilters.dated(span.from(), span.to()).ifPresent(days -> query.add(days, Occur.FILTER));
        return ask((searcher, complete) -> new RecentChanges(
                new ChangeCollector(columns, after, only, skip + each).collect(searcher, query.build(), skip),
                complete));
    }

    @Override
    public YearCalendar calendar(PersonId person, int year, RecordFilter filter, Caller caller) {
        Optional<PersonScope> scope = scope(person, filter, caller);
        return ask((searcher, complete) -> new YearCalendar(
                scope.isPresent() ? contents.days(searcher, scope.get(), year, filter) : List.of(), complete));
    }

    @Override
    public EntryList entries(
            PersonId person,
            RecordFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            Caller caller) {
        if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted 1 to " + SearchQuery.MAX_LIMIT);
        }
        Optional<PersonScope> scope = scope(person, filter, caller);
        return ask((searcher, complete) -> scope.isPresent()
                ? contents.entries(searcher, scope.get(), filter, until, limit, cursor, complete)
                : new EntryList(List.of(), Optional.empty(), complete));
    }

    @Override
    public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
        if (limit < 1 || limit > MAX_SUGGESTIONS) {
            throw new IllegalArgumentException("limit is " + limit + ", wanted 1 to " + MAX_SUGGESTIONS);
        }
        requireShort(prefix);
        AccessFilter filter = filter(person, caller);
        int space = lastSpace(prefix);
        List<String> last = WordScanner.words(prefix.substring(space));
        if (last.isEmpty()) {
            return List.of();
        }
        String beginning = last.get(last.size() - 1);
        TypedQuery before = QuerySyntax.parse(prefix.substring(0, space));
        Set<String> typed = Set.copyOf(WordScanner.words(prefix));
        return ask((searcher, complete) ->
                Completion.words(searcher, filter, beginning, before(before, words(searcher)), limit + typed.size())
                        .stream()
                        .filter(word -> !typed.contains(word))
                        .limit(limit)
                        .toList());
    }

    @Override
    public List<List<TextSpan>> marks(String query, List<String> texts) {
        requireShort(query);
        TypedQuery typed = QuerySyntax.parse(query);
        return ask((searcher, complete) -> {
            WordQueries queries = words(searcher);
            List<List<Set<String>>> wanted = new ArrayList<>();
            for (TypedQuery.TypedWord word : typed.words()) {
                wanted.add(queries.places(word));
                wanted.addAll(queries.spellings(word));
            }
            Highlighter highlighter = new Highlighter(wanted);
            return texts.stream().map(highlighter::spans).toList();
        });
    }

    private static int lastSpace(String prefix) {
        int at = prefix.length();
        while (at > 0 && !Character.isWhitespace(prefix.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static Optional<Query> before(TypedQuery typed, WordQueries queries) throws IOException {
        if (typed.words().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (TypedQuery.TypedWord word : typed.words()) {
            all.add(queries.required(word), Occur.FILTER);
        }
        return Optional.of(all.build());
    }

    private WordQueries words(IndexSearcher searcher) {
        return new WordQueries(forms, searcher.getIndexReader());
    }

    private AccessFilter filter(Optional<PersonId> person, Caller caller) {
        return new AccessFilter(scopes(person, caller), access);
    }

    private List<PersonScope> scopes(Optional<PersonId> person, Caller caller) {
        return person.isPresent()
                ? policy.scope(caller, Operation.SEARCH, person.get()).stream().toList()
                : policy.scopes(caller, Operation.SEARCH);
    }

    private static void requireShort(String text) {
        if (text.length() > SearchQuery.MAX_TEXT) {
            throw ProblemCode.SEARCH_QUERY
                    .problem(
                            "The text to search for has " + text.length() + " characters, at most "
                                    + SearchQuery.MAX_TEXT + " are possible. Search for fewer words.",
                            Integer.toString(text.length()),
                            Integer.toString(SearchQuery.MAX_TEXT))
                    .exception();
        }
    }

    /** Asks the index of the moment; one that was replaced meanwhile is no reason to fail. */
    private <T> T ask(Question<T> question) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OpenIndex index = indexer.current();
            if (index == null) {
                break;
            }
            // Before the searcher is taken: what was refreshed until now it finds.
            boolean complete = indexer.isComplete();
            try {
                IndexSearcher searcher = index.acquire();
                try {
                    return question.ask(searcher, complete);
                } finally {
                    index.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                continue;
            } catch (IOException | UncheckedIOException e) {
                if (!IndexDamage.isDamage(e)) {
                    throw trouble(e);
                }
                indexer.reportDamage(index);
                indexer.awaitOtherThan(index);
            }
        }
        throw ProblemCode.SEARCH_STARTING
                .problem("There is no index to search yet: it is being opened or built. Try again in a moment.")
                .exception();
    }

    private static ProblemException trouble(Exception e) {
        return ProblemCode.SEARCH_INTERNAL
                .problem("The index could not be read. Try again.")
                .exception(e);
    }

    private interface Question<T> {
        /** @param complete the searcher finds everything that was committed when the question came */
        T ask(IndexSearcher searcher, boolean complete) throws IOException;
    }
}
