// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.series.SeriesTables.Head;

/**
 * From the tables, and what has changed since they were written from the lines of entries. Whoever reads holds
 * {@link SeriesTables#lock}.
 */
record TableReading(
        EntityManager entities,
        PersonKey person,
        PersonScope scope,
        SeriesTail tail,
        SeriesTables tables,
        SeriesKeys keys)
        implements SeriesReading {

    /** Blocks that are read at once for a few points. */
    private static final int FEW = 2;

    @Override
    public SeriesList list() {
        Map<UUID, List<Head>> heads = new LinkedHashMap<>();
        for (Head head : tables.heads(entities, person, scope)) {
            heads.computeIfAbsent(head.partition().key(), key -> new ArrayList<>(1))
                    .add(head);
        }
        Map<UUID, List<SeriesPoint>> added = added();
        Set<UUID> reread = reread();
        List<Series> all = new ArrayList<>(heads.size());
        heads.forEach((key, parts) -> {
            if (!reread.contains(key)) {
                all.add(series(key, parts, added.getOrDefault(key, List.of())));
            }
        });
        added.forEach((key, points) -> {
            if (!heads.containsKey(key)) {
                all.add(Series.of(SeriesKeys.id(key), points));
            }
        });
        for (UUID key : reread) {
            List<SeriesPoint> points = points(
                    heads.getOrDefault(key, List.of()),
                    added.getOrDefault(key, List.of()),
                    SeriesQuery.of(person.id(), SeriesKeys.id(key)));
            if (heads.containsKey(key) && !points.isEmpty()) {
                all.add(Series.of(SeriesKeys.id(key), points));
            }
        }
        return new SeriesList(all, true, Optional.empty());
    }

    @Override
    public Optional<Series> series(UUID key) {
        List<Head> heads = tables.heads(entities, person, key, scope);
        List<SeriesPoint> added = added().getOrDefault(key, List.of());
        if (reread().contains(key)) {
            SeriesId id = SeriesKeys.id(key);
            List<SeriesPoint> points = points(heads, added, SeriesQuery.of(person.id(), id));
            return points.isEmpty() ? Optional.empty() : Optional.of(Series.of(id, points));
        }
        return heads.isEmpty() && added.isEmpty() ? Optional.empty() : Optional.of(series(key, heads, added));
    }

    private static Series series(UUID key, List<Head> parts, List<SeriesPoint> added) {
        int count = added.size();
        List<SeriesPoint> newest = new ArrayList<>(added);
        for (Head head : parts) {
            count += head.count();
            newest.addAll(head.newest());
        }
        boolean isOfOneHead = parts.size() == 1 && added.isEmpty();
        return new Series(
                SeriesKeys.id(key), count, isOfOneHead ? newest : SeriesPoint.newest(newest, Series.MAX_NEWEST));
    }

    /** The points of the tail by series. */
    private Map<UUID, List<SeriesPoint>> added() {
        Map<UUID, List<SeriesPoint>> added = new LinkedHashMap<>();
        for (SeriesPoint point : tail.points()) {
            added.computeIfAbsent(keys.of(person.number(), point), key -> new ArrayList<>(1))
                    .add(point);
        }
        return added;
    }

    /** The series of which the tables may have points that are no longer so. */
    private Set<UUID> reread() {
        Set<UUID> keysOfThem = new HashSet<>();
        if (!tail.earlier().isEmpty()) {
            tables.holding(entities, person, tail.earlier()).forEach(partition -> keysOfThem.add(partition.key()));
        }
        return keysOfThem;
    }

    @Override
    public List<SeriesPoint> points(UUID key, SeriesQuery query) {
        List<SeriesPoint> added = tail.points().stream()
                .filter(point -> keys.of(person.number(), point).equals(key))
                .toList();
        return points(tables.heads(entities, person, key, scope), added, query);
    }

    private List<SeriesPoint> points(List<Head> heads, List<SeriesPoint> added, SeriesQuery query) {
        List<SeriesPoint> points = new ArrayList<>();
        for (Head head : heads) {
            collect(head.partition(), query, points);
        }
        added.stream().filter(point -> query.days().admits(point.sortKey())).forEach(points::add);
        points.sort(SeriesPoint.NEWEST_FIRST);
        return points.size() > query.limit() ? List.copyOf(points.subList(0, query.limit())) : points;
    }

    private void collect(Partition partition, SeriesQuery query, List<SeriesPoint> points) {
        boolean isShort = query.limit() < BlockList.MAX_POINTS && query.days().isOpen();
        if (!isShort) {
            tables.blocks(
                            entities,
                            person,
                            partition,
                            query.days().first(),
                            query.days().end())
                    .forEach(block -> take(block, query, points));
            return;
        }
        int wanted = points.size() + query.limit();
        Optional<Block> last = Optional.empty();
        List<Block> blocks;
        do {
            blocks = tables.newestBlocks(entities, person, partition, last, FEW);
            blocks.forEach(block -> take(block, query, points));
            last = blocks.isEmpty() ? last : Optional.of(blocks.getLast());
        } while (blocks.size() == FEW && points.size() < wanted);
    }

    private void take(Block block, SeriesQuery query, List<SeriesPoint> points) {
        for (SeriesPoint point : block.points().reversed()) {
            if (query.days().admits(point.sortKey()) && !tail.changed().contains(point.entry())) {
                points.add(point);
            }
        }
    }
}
