// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.pages;

import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.search.FacetCount;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.ui.api.Messages;

/**
 * Which types and years a record has, counted by the index, which is many times cheaper than counting rows. While the
 * index is away, being built or behind, counts would be wrong: then there are none.
 *
 * @param types of the whole record, most first
 * @param byYear of what is shown, newest first
 * @param total of what is shown
 * @param isKnown false when nothing can be said
 */
record TimelineFacets(List<FacetCount> types, List<FacetCount> byYear, long total, boolean isKnown) {

    /** Offered while nobody can say what the record has: what most records have. */
    private static final List<FacetCount> COMMON = List.of(
                    "Observation",
                    "Condition",
                    "MedicationRequest",
                    "Encounter",
                    "Immunization",
                    "Procedure",
                    "DocumentReference")
            .stream()
            .map(type -> new FacetCount(type, type, 0))
            .toList();

    private static final TimelineFacets NONE = new TimelineFacets(COMMON, List.of(), 0, false);

    static TimelineFacets of(Optional<SearchService> search, PersonId person, Optional<String> type, Caller caller) {
        if (search.isEmpty()) {
            return NONE;
        }
        try {
            SearchQuery everything = SearchQuery.of("", 1).in(person);
            SearchResult all = search.get().search(everything, caller);
            SearchResult shown = type.isEmpty() ? all : search.get().search(everything.ofType(type.get()), caller);
            return new TimelineFacets(
                    all.types().isEmpty() ? COMMON : all.types(),
                    shown.years(),
                    shown.total(),
                    all.complete() && shown.complete() && all.total() > 0);
        } catch (ProblemException e) {
            return NONE;
        }
    }

    List<String> years() {
        return isKnown ? byYear.stream().map(FacetCount::value).toList() : List.of();
    }

    /** How many entries from when to when. */
    String sentence(Messages messages) {
        List<String> years = years();
        if (years.isEmpty()) {
            return messages.get("timeline.extent", total);
        }
        return years.size() == 1
                ? messages.get("timeline.extent.year", total, years.getFirst())
                : messages.get("timeline.extent.years", total, years.getLast(), years.getFirst());
    }
}
