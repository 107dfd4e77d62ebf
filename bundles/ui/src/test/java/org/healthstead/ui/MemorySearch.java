// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.EntryList;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.RecordFilter;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.YearCalendar;
import org.healthstead.platform.api.problem.ProblemCode;

/** Answers with the hits that a test put in. */
public final class MemorySearch implements SearchService {

    public final List<SearchHit> hits = new ArrayList<>();
    public final List<RecordExtent.Bucket> parts = new ArrayList<>();
    public final Map<Integer, List<YearCalendar.Bucket>> days = new HashMap<>();
    public final List<RecordExtent.SourceExtent> sources = new ArrayList<>();
    public final List<RecordExtent.PractitionerExtent> practitioners = new ArrayList<>();

    /** What a filter leaves; every filter that leaves something out leaves the same. */
    public final List<EntryId> listed = new ArrayList<>();

    /** Every filter that was asked for, in order. */
    public final List<RecordFilter> filters = new ArrayList<>();

    /** Set while there is no index. */
    public boolean starting;

    public boolean complete = true;
    public String better = "";
    public SearchQuery last;

    @Override
    public SearchResult search(SearchQuery query, Caller caller) {
        last = query;
        return new SearchResult(
                hits.size(),
                hits,
                List.of(new FacetCount("Observation", "Observation", 5), new FacetCount("Encounter", "Encounter", 2)),
                List.of(new FacetCount("2020", "2020", 4), new FacetCount("2019", "2019", 3)),
                List.of(new FacetCount("s-1", "Clinic <b>", 7)),
                better.isEmpty() ? Optional.empty() : Optional.of(better),
                hits.isEmpty() ? Optional.empty() : Optional.of("next-page"),
                complete,
                3);
    }

    @Override
    public RecordExtent extent(PersonId person, RecordFilter filter, Caller caller) {
        ask(filter);
        return new RecordExtent(parts, sources, practitioners, complete);
    }

    private void ask(RecordFilter filter) {
        if (starting) {
            throw ProblemCode.SEARCH_STARTING.problem("not yet").exception();
        }
        filters.add(filter);
    }

    @Override
    public EntryList entries(
            PersonId person,
            RecordFilter filter,
            Optional<LocalDate> until,
            int limit,
            Optional<String> cursor,
            Caller caller) {
        ask(filter);
        if (cursor.isPresent()) {
            throw ProblemCode.SEARCH_QUERY.problem("no such page", "0", "0").exception();
        }
        return new EntryList(listed, Optional.empty(), complete);
    }

    @Override
    public YearCalendar calendar(PersonId person, int year, RecordFilter filter, Caller caller) {
        ask(filter);
        return new YearCalendar(days.getOrDefault(year, List.of()), complete);
    }

    @Override
    public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
        return List.of();
    }
}
