// SPDX-License-Identifier: Apache-2.0
package org.healthstead.contracts.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Projection;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.platform.api.series.SeriesLines;
import org.healthstead.platform.api.series.SeriesQuestion;

/** Sorts all results of a record into series, and these into lines, whenever it is asked. */
final class MemorySeriesStore implements SeriesStore {

    private final MemoryRecord record;
    private final MemoryAccess access;
    private final Map<PersonId, List<SeriesJoin>> joins = new HashMap<>();
    private long last;

    MemorySeriesStore(MemoryRecord record, MemoryAccess access) {
        this.record = record;
        this.access = access;
    }

    @Override
    public SeriesList list(PersonId person, Caller caller) {
        synchronized (record) {
            Map<SeriesId, List<SeriesPoint>> sorted = sorted(person, Operation.READ, caller);
            return new SeriesList(lines(person, sorted).list(series(sorted)), true, Optional.empty());
        }
    }

    private static List<Series> series(Map<SeriesId, List<SeriesPoint>> sorted) {
        List<Series> all = new ArrayList<>();
        sorted.forEach((id, points) -> all.add(Series.of(id, points)));
        return all;
    }

    private SeriesLines lines(PersonId person, Map<SeriesId, List<SeriesPoint>> sorted) {
        Map<SeriesId, SeriesPoint> there = new HashMap<>();
        sorted.forEach((id, points) -> there.put(id, Series.of(id, points).latest()));
        return SeriesLines.of(there, joins.getOrDefault(person, List.of()), TestKinds.series());
    }

    @Override
    public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        synchronized (record) {
            Map<SeriesId, List<SeriesPoint>> sorted = sorted(query.person(), Operation.READ, caller);
            return lines(query.person(), sorted)
                    .points(query.series(), id -> points(sorted.getOrDefault(id, List.of()), query), query.limit());
        }
    }

    private static List<SeriesPoint> points(List<SeriesPoint> all, SeriesQuery query) {
        return all.stream()
                .filter(point -> query.days().admits(point.sortKey()))
                .sorted(SeriesPoint.NEWEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    @Override
    public SeriesJoin join(PersonId person, SeriesId series, SeriesId with, Caller caller) {
        synchronized (record) {
            Map<SeriesId, List<SeriesPoint>> sorted = sorted(person, Operation.READ, caller);
            if (!sorted.containsKey(series) || !sorted.containsKey(with)) {
                throw SeriesQuestion.notFound();
            }
            Map<SeriesId, List<SeriesPoint>> changeable = sorted(person, Operation.UPDATE, caller);
            SeriesLines lines = lines(person, sorted);
            Stream.of(series, with)
                    .flatMap(each -> lines.members(each).stream())
                    .forEach(each -> requireAll(sorted.get(each), changeable.getOrDefault(each, List.of())));
            if (lines.line(series).equals(lines.line(with))) {
                throw SeriesQuestion.unchanged();
            }
            SeriesId leading = lines.leading(series, with);
            SeriesId other = lines.following(series, with);
            SeriesPoint newest = Series.of(other, sorted.get(other)).latest();
            lines.obstacle(series, with).ifPresent(obstacle -> {
                throw SeriesQuestion.refused(
                        obstacle, Series.of(leading, sorted.get(leading)).latest(), newest);
            });
            List<SeriesJoin> all = joins.computeIfAbsent(person, each -> new ArrayList<>());
            SeriesJoin join = new SeriesJoin(
                    ++last,
                    other,
                    leading,
                    SeriesQuestion.name(newest),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(caller.account()),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    Optional.empty(),
                    Optional.empty());
            all.add(join);
            return shown(join, person, sorted);
        }
    }

    private static void requireAll(List<SeriesPoint> seen, List<SeriesPoint> changeable) {
        if (seen.size() != changeable.size()) {
            throw PersonScope.forbidden();
        }
    }

    private SeriesJoin shown(SeriesJoin join, PersonId person, Map<SeriesId, List<SeriesPoint>> sorted) {
        return lines(person, sorted)
                .shown(join, Optional.ofNullable(sorted.get(join.series())).map(all -> Series.of(join.series(), all)));
    }

    @Override
    public List<SeriesJoin> joins(PersonId person, Caller caller) {
        synchronized (record) {
            boolean isWhole = access.require(caller, Operation.READ, person).isWhole();
            Map<SeriesId, List<SeriesPoint>> sorted = sorted(person, Operation.READ, caller);
            return joins.getOrDefault(person, List.of()).reversed().stream()
                    .filter(join -> isWhole || sorted.containsKey(join.series()) && sorted.containsKey(join.with()))
                    .map(join -> shown(join, person, sorted))
                    .toList();
        }
    }

    @Override
    public SeriesJoin undo(PersonId person, long join, Caller caller) {
        synchronized (record) {
            SeriesJoin made = joins(person, caller).stream()
                    .filter(each -> each.id() == join && each.stands())
                    .findFirst()
                    .orElseThrow(SeriesQuestion::unchanged);
            Map<SeriesId, List<SeriesPoint>> seen = sorted(person, Operation.READ, caller);
            Map<SeriesId, List<SeriesPoint>> changeable = sorted(person, Operation.UPDATE, caller);
            Stream.of(made.series(), made.with())
                    .forEach(each ->
                            requireAll(seen.getOrDefault(each, List.of()), changeable.getOrDefault(each, List.of())));
            SeriesJoin undone = made.undone(caller.account(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            joins.get(person).replaceAll(each -> each.id() == join ? undone : each);
            return undone;
        }
    }

    private Map<SeriesId, List<SeriesPoint>> sorted(PersonId person, Operation operation, Caller caller) {
        Map<SeriesId, List<SeriesPoint>> sorted = new LinkedHashMap<>();
        synchronized (record) {
            PersonScope scope = access.require(caller, operation, person);
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
