// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.search.lucene.document.EntryTime;
import org.healthstead.search.lucene.document.Fields;
import org.healthstead.search.lucene.query.TypedQuery.TypedFilter;

/** Filters of a query: those of its own members and those that were typed. All of them must match. */
public final class QueryFilters {

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:(?:-|\\.\\.)([0-9]{4}))?");
    private static final int LAST_YEAR = 9_999;

    private QueryFilters() {}

    /** @param called the ids of the sources that have all these words in their name */
    public static List<Query> of(SearchQuery query, TypedQuery typed, Function<String, Set<String>> called) {
        List<Query> filters = new ArrayList<>();
        query.type().ifPresent(type -> filters.add(type(type)));
        query.year().ifPresent(year -> filters.add(years(year, year)));
        query.source().ifPresent(source -> filters.add(source(source)));
        dated(query.from(), query.to()).ifPresent(filters::add);
        for (TypedFilter filter : typed.filters()) {
            filters.add(typed(filter, called));
        }
        return filters;
    }

    /** Entries dated within days, both with them; empty when there is no bound. */
    public static Optional<Query> dated(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.isEmpty() && to.isEmpty()
                ? Optional.empty()
                : Optional.of(between(
                        from.map(Days::first).orElse(EntryTime.NONE + 1),
                        to.map(Days::last).orElse(Integer.MAX_VALUE)));
    }

    private static Query typed(TypedFilter filter, Function<String, Set<String>> called) {
        String value = filter.value();
        String lower = value.toLowerCase(Locale.ROOT);
        return switch (filter.name()) {
            case "type" -> type(value);
            case "year" -> typedYears(value);
            case "source" -> sources(value, called.apply(value));
            case "code" -> CodeQueries.of(lower);
            case "belongs" -> new TermQuery(new Term(Fields.BELONGS, lower));
            case "status" -> new TermQuery(new Term(Fields.STATUS, lower));
            default -> new TermQuery(new Term(filter.name(), lower));
        };
    }

    private static Query type(String type) {
        return new TermQuery(new Term(Fields.TYPE, type.toLowerCase(Locale.ROOT)));
    }

    private static Query source(String id) {
        return new TermQuery(new Term(Fields.SOURCE, id.toLowerCase(Locale.ROOT)));
    }

    /** The id of a source, or words of its name. */
    private static Query sources(String value, Set<String> called) {
        List<BytesRef> ids = new ArrayList<>();
        ids.add(new BytesRef(value.toLowerCase(Locale.ROOT)));
        called.forEach(id -> ids.add(new BytesRef(id)));
        return new TermInSetQuery(Fields.SOURCE, ids);
    }

    private static Query typedYears(String value) {
        Matcher years = YEARS.matcher(value);
        if (!years.matches()) {
            return new MatchNoDocsQuery("no year");
        }
        int first = Integer.parseInt(years.group(1));
        return years(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
    }

    private static Query years(int first, int last) {
        if (first > last || first < 1 || first > LAST_YEAR) {
            return new MatchNoDocsQuery("no such year");
        }
        return between(
                Days.first(LocalDate.of(first, 1, 1)), Days.last(LocalDate.of(Math.min(last, LAST_YEAR), 12, 31)));
    }

    /** Entries dated within a year, a month or a day. */
    static Query during(PartialDate date) {
        LocalDate first = date.local().toLocalDate();
        LocalDate last = switch (date.precision()) {
            case YEAR -> first.plusYears(1).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case DAY, TIME -> first;
        };
        return between(Days.first(first), Days.last(last));
    }

    private static Query between(int first, int last) {
        return first > last ? new MatchNoDocsQuery("no time") : IntPoint.newRangeQuery(Fields.DATE, first, last);
    }

    /** First and last minute of a day. */
    private static final class Days {
        static int first(LocalDate day) {
            return EntryTime.minutes(day.atStartOfDay());
        }

        static int last(LocalDate day) {
            LocalDateTime end = day.atTime(23, 59);
            return EntryTime.minutes(end);
        }
    }
}
