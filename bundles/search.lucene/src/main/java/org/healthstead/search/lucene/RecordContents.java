// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.healthstead.api.record.Category;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.search.lucene.analysis.WordForms;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.document.StoredEntryVisitor;
import org.healthstead.search.lucene.hits.CalendarCounter;
import org.healthstead.search.lucene.hits.ColumnCache;
import org.healthstead.search.lucene.hits.ExtentCounter;
import org.healthstead.search.lucene.hits.ExtentCounter.Extent;
import org.healthstead.search.lucene.hits.FoundHit;
import org.healthstead.search.lucene.hits.HitCollector;
import org.healthstead.search.lucene.hits.KindFilter;
import org.healthstead.search.lucene.query.AccessBits;
import org.healthstead.search.lucene.query.AccessFilter;
import org.healthstead.search.lucene.query.Cursor;
import org.healthstead.search.lucene.query.QueryFilters;
import org.healthstead.search.lucene.query.QuerySyntax;
import org.healthstead.search.lucene.query.TypedQuery;
import org.healthstead.search.lucene.query.WordQueries;

/**
 * Counts and lists what one record holds, as far as a scope opens it and a filter leaves it. Safe for several threads.
 */
final class RecordContents {

    private final ColumnCache columns;
    private final AccessBits access;
    private final SourceNames sources;
    private final WordForms forms;
    private final ExtentCache extents = new ExtentCache();

    RecordContents(ColumnCache columns, AccessBits access, SourceNames sources, WordForms forms) {
        this.columns = columns;
        this.access = access;
        this.sources = sources;
        this.forms = forms;
    }

    Extent extent(IndexSearcher searcher, PersonScope scope, RecordFilter filter) throws IOException {
        return extents.of(searcher, scope, filter, () -> {
            Query query = query(searcher, scope, filter, Optional.empty(), Optional.empty());
            return ExtentCounter.count(searcher, query, open(scope), columns);
        });
    }

    List<YearCalendar.Bucket> days(IndexSearcher searcher, PersonScope scope, int year, RecordFilter filter)
            throws IOException {
        Query query = query(searcher, scope, filter, Optional.of(year), Optional.empty());
        return CalendarCounter.count(searcher, query, columns, year);
    }

    EntryList entries(
            IndexSearcher searcher,
            PersonScope scope,
            RecordFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            boolean complete)
            throws IOException {
        int hash = hash(scope, filter, until);
        // One more than asked for tells whether there is a next page.
        HitCollector collector = new HitCollector(columns, limit + 1, false, 0, Cursor.parse(cursor, hash));
        Query query = query(searcher, scope, filter, Optional.empty(), until);
        List<FoundHit> found = searcher.search(query, collector.alone()).take();
        List<EntryId> ids = new ArrayList<>(limit);
        for (FoundHit hit : found.subList(0, Math.min(limit, found.size()))) {
            StoredFields fields = hit.segment().reader().storedFields();
            ids.add(StoredEntryVisitor.read(fields, hit.doc()).id());
        }
        Optional<String> next = Optional.empty();
        if (found.size() > limit) {
            FoundHit last = found.get(limit - 1);
            next = Optional.of(new Cursor(hash, 0, last.score(), last.date(), last.change()).text());
        }
        return new EntryList(ids, next, complete);
    }

    /** The same after a restart. */
    private static int hash(PersonScope scope, RecordFilter filter, Optional<LocalDate> until) {
        Set<Integer> categories =
                filter.categories().stream().map(Category::code).collect(Collectors.toSet());
        return Objects.hash(
                scope.person(),
                categories,
                filter.type(),
                filter.source(),
                filter.practitioner(),
                filter.text(),
                until);
    }

    private Query query(
            IndexSearcher searcher,
            PersonScope scope,
            RecordFilter filter,
            Optional<Integer> year,
            Optional<LocalDate> until)
            throws IOException {
        TypedQuery typed = QuerySyntax.parse(filter.text());
        SearchQuery asked = new SearchQuery(
                filter.text(),
                Optional.of(scope.person()),
                filter.type(),
                year,
                filter.source().map(Object::toString),
                Optional.empty(),
                until,
                1,
                Optional.empty());
        List<Query> filters = QueryFilters.of(asked, typed, words -> sources.called(List.of(scope), words));
        if (!filter.categories().isEmpty()) {
            filters.add(new KindFilter(filter.categories(), columns));
        }
        if (filter.practitioner().isPresent()) {
            Set<String> terms = extent(searcher, scope, RecordFilter.ALL)
                    .termsOf(filter.practitioner().get());
            filters.add(new TermInSetQuery(
                    Fields.PRACTITIONER, terms.stream().map(BytesRef::new).toList()));
        }
        return new SearchPlan(
                        filter.text(), typed, filters, open(scope), new WordQueries(forms, searcher.getIndexReader()))
                .query();
    }

    private AccessFilter open(PersonScope scope) {
        return new AccessFilter(List.of(scope), access);
    }
}
