// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;

/** Sorts all results of a record into series whenever it is asked. */
final class MemorySeriesStore implements SeriesStore {

    private final MemoryRecord record;
    private final MemoryAccess access;

    MemorySeriesStore(MemoryRecord record, MemoryAccess access) {
        this.record = record;
        this.access = access;
    }

    @Override
    public SeriesList list(PersonId person, Caller caller) {
        List<Series> all = new ArrayList<>();
        sorted(person, caller).forEach((id, points) -> all.add(Series.of(id, points)));
        return new SeriesList(all, true, Optional.empty());
    }

    @Override
    public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        return sorted(query.person(), caller).getOrDefault(query.series(), List.of()).stream()
                .filter(point -> query.days().admits(point.sortKey()))
                .sorted(SeriesPoint.NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private Map<SeriesId, List<SeriesPoint>> sorted(PersonId person, Caller caller) {
        Map<SeriesId, List<SeriesPoint>> sorted = new LinkedHashMap<>();
        synchronized (record) {
            PersonScope scope = access.require(caller, Operation.READ, person);
            for (StoredEntry entry : record.entries.values()) {
                Projection line = entry.projection();
                if (entry.person.equals(person) && !entry.isWithdrawn() && MemoryAccess.admits(scope, line)) {
                    TestKinds.series()
                            .points(entry.id, line)
                            .forEach(point -> sorted.computeIfAbsent(id(person, point), id -> new ArrayList<>())
                                    .add(point));
                }
            }
        }
        return sorted;
    }

    private static SeriesId id(PersonId person, SeriesPoint point) {
        byte[] name = (person + point.series()).getBytes(StandardCharsets.UTF_8);
        return new SeriesId(UUID.nameUUIDFromBytes(name).toString().replace("-", ""));
    }
}
