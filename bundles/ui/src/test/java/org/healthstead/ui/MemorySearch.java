// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.api.search.SearchHit;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.api.search.YearCalendar;

/** Answers with the hits that a test put in. */
public final class MemorySearch implements SearchService {

    public final List<SearchHit> hits = new ArrayList<>();
    public final List<RecordExtent.Bucket> parts = new ArrayList<>();
    public final Map<Integer, List<YearCalendar.Bucket>> days = new HashMap<>();
    public final List<RecordExtent.SourceExtent> sources = new ArrayList<>();
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
    public RecordExtent extent(PersonId person, Caller caller) {
        return new RecordExtent(parts, sources, complete);
    }

    @Override
    public YearCalendar calendar(PersonId person, int year, Caller caller) {
        return new YearCalendar(days.getOrDefault(year, List.of()), complete);
    }

    @Override
    public List<String> suggest(String prefix, Optional<PersonId> person, int limit, Caller caller) {
        return List.of();
    }
}
