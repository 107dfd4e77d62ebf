// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.timeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.RecordExtent.PractitionerExtent;
import org.healthstead.api.search.RecordExtent.SourceExtent;
import org.healthstead.api.search.SearchService;
import org.healthstead.ui.api.Messages;
import org.healthstead.ui.api.SourceMark;
import org.healthstead.ui.context.UiServices;

/**
 * By what a timeline can be narrowed, the most frequent first, each with its count under the other filters; none while
 * the search cannot say.
 *
 * @param sources those with most entries
 * @param names what they and the chosen one are called; without one that the reader sees nothing of
 * @param practitioners those with most entries
 */
record FilterChoices(
        List<SourceExtent> sources, Map<SourceId, SourceRef> names, List<PractitionerExtent> practitioners) {

    private static final int MOST_SOURCES = 30;
    private static final int MOST_PRACTITIONERS = 8;
    private static final FilterChoices NONE = new FilterChoices(List.of(), Map.of(), List.of());

    static FilterChoices read(UiServices services, PersonId person, TimelineFilter filter, Caller caller) {
        Optional<SearchService> search = services.search().find();
        if (search.isEmpty()) {
            return NONE;
        }
        try {
            List<SourceExtent> sources =
                    search.get().extent(person, filter.record().fromAnySource(), caller).sources().stream()
                            .sorted(Comparator.comparingLong(SourceExtent::count)
                                    .reversed()
                                    .thenComparing(SourceExtent::source))
                            .limit(MOST_SOURCES)
                            .toList();
            List<PractitionerExtent> practitioners =
                    search.get().extent(person, filter.record().byAnybody(), caller).practitioners().stream()
                            .limit(MOST_PRACTITIONERS)
                            .toList();
            return new FilterChoices(
                    sources, names(services, search.get(), person, sources, filter.source(), caller), practitioners);
        } catch (ProblemException e) {
            return NONE;
        }
    }

    private static Map<SourceId, SourceRef> names(
            UiServices services,
            SearchService search,
            PersonId person,
            List<SourceExtent> sources,
            Optional<SourceId> chosen,
            Caller caller) {
        Map<SourceId, SourceRef> names = new HashMap<>();
        services.sources().find().ifPresent(store -> {
            names.putAll(store.named(sources.stream().map(SourceExtent::source).toList()));
            // Its name is for who sees something of it, whatever else is asked for.
            chosen.filter(id -> !names.containsKey(id))
                    .filter(id -> search.extent(person, caller).sources().stream()
                            .anyMatch(each -> each.source().equals(id)))
                    .ifPresent(id -> names.putAll(store.named(List.of(id))));
        });
        return names;
    }

    /** What people call a source. */
    String name(SourceId source, Messages messages) {
        return Optional.ofNullable(names.get(source))
                .map(ref -> SourceMark.brief(ref, messages))
                .orElseGet(() -> messages.get("timeline.source.unknown"));
    }
}
