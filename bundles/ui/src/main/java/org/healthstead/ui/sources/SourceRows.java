// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.EntryLine;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.SourceId;
import org.healthstead.api.record.SourceRef;
import org.healthstead.api.search.RecordExtent;
import org.healthstead.platform.api.store.SourceStore;
import org.healthstead.platform.api.store.SourceStore.Source;
import org.healthstead.ui.context.UiServices;

/**
 * The sources of a record that a reader may know of, the one with most entries first.
 *
 * @param rows the sources
 * @param isCounted false while the search cannot say yet how many entries each of them has
 */
record SourceRows(List<Row> rows, boolean isCounted) {

    /**
     * @param ref the source as it is called now
     * @param count how many entries the reader may see of it; 0 also while it is not known
     * @param newest the entry with the latest date; empty when there is none, or it is not known
     * @param details what is known of it; empty for a reader who sees a part of the record
     */
    record Row(SourceRef ref, long count, Optional<EntryLine> newest, Optional<Source> details) {}

    static SourceRows read(UiServices services, PersonId person, Caller caller) {
        SourceStore store = services.sources().require();
        Optional<RecordExtent> extent = extent(services, person, caller);
        Map<SourceId, RecordExtent.SourceExtent> counts = new LinkedHashMap<>();
        extent.ifPresent(known -> known.sources().forEach(each -> counts.put(each.source(), each)));
        List<Row> rows = new ArrayList<>();
        Map<EntryId, EntryLine> newest = newest(services, counts, caller);
        if (services.showsWhole(person, caller)) {
            store.list(person, caller)
                    .forEach(source -> rows.add(row(source.ref(), counts, newest, Optional.of(source))));
        } else {
            store.named(counts.keySet()).values().forEach(ref -> rows.add(row(ref, counts, newest, Optional.empty())));
        }
        rows.sort(Comparator.comparingLong(Row::count).reversed());
        return new SourceRows(
                List.copyOf(rows), extent.filter(RecordExtent::complete).isPresent());
    }

    private static Row row(
            SourceRef ref,
            Map<SourceId, RecordExtent.SourceExtent> counts,
            Map<EntryId, EntryLine> newest,
            Optional<Source> details) {
        Optional<RecordExtent.SourceExtent> extent = Optional.ofNullable(counts.get(ref.id()));
        return new Row(
                ref,
                extent.map(RecordExtent.SourceExtent::count).orElse(0L),
                extent.map(each -> newest.get(each.newest())),
                details);
    }

    private static Map<EntryId, EntryLine> newest(
            UiServices services, Map<SourceId, RecordExtent.SourceExtent> counts, Caller caller) {
        List<EntryId> ids =
                counts.values().stream().map(RecordExtent.SourceExtent::newest).toList();
        return services.entries().lines(ids, caller).stream()
                .collect(Collectors.toMap(EntryLine::id, Function.identity(), (one, same) -> one));
    }

    /** Empty while there is no index to ask. */
    private static Optional<RecordExtent> extent(UiServices services, PersonId person, Caller caller) {
        try {
            return services.search().find().map(search -> search.extent(person, caller));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
