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
import java.util.concurrent.locks.Lock;
import java.util.function.BiFunction;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.api.record.SeriesStore;
import org.healthstead.platform.api.access.Operation;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.change.ChangeLog;
import org.healthstead.store.jpa.entry.EntryAssembly;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.series.SeriesTables.Head;
import org.healthstead.store.jpa.unit.StoreUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads series from the tables, and what has changed since they were written from the lines of entries. While the
 * tables are being filled, everything is read from the lines ({@link SeriesLines}). The decision about access comes
 * first.
 */
@Component(service = SeriesStore.class)
public final class JpaSeriesStore implements SeriesStore {

    /** Changes by which the tables may be behind; with more the lines are faster. */
    private static final long MAX_BEHIND = 20_000;

    /** Blocks that are read at once for a few points. */
    private static final int FEW = 2;

    private final StoreUnit unit;
    private final ChangeLog log;
    private final RecordAccess access;
    private final SeriesTables tables;
    private final SeriesKeys keys;
    private final SeriesRules rules;
    private final SeriesTail.Reader tails;
    private final SeriesLines lines;

    @Activate
    public JpaSeriesStore(
            @Reference StoreUnit unit,
            @Reference ChangeLog log,
            @Reference RecordAccess access,
            @Reference SeriesTables tables,
            @Reference SeriesKeys keys,
            @Reference SeriesRules rules,
            @Reference EntryAssembly assembly) {
        this.unit = unit;
        this.log = log;
        this.access = access;
        this.tables = tables;
        this.keys = keys;
        this.rules = rules;
        this.tails = new SeriesTail.Reader(new EntryRowReader(unit.dialect()), assembly, rules);
        this.lines = new SeriesLines(unit.dialect(), tails, keys);
    }

    @Override
    public SeriesList list(PersonId person, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.READ, person);
        return read(
                (entities, state) -> new Record(entities, opened, state).list(),
                entities -> lines.list(entities, opened.person(), opened.scope()));
    }

    @Override
    public List<SeriesPoint> points(SeriesQuery query, Caller caller) {
        RecordAccess.OpenedRecord opened = access.open(caller, Operation.READ, query.person());
        UUID key = SeriesKeys.key(query.series());
        return read(
                (entities, state) -> new Record(entities, opened, state).points(key, query),
                entities -> lines.points(entities, opened.person(), opened.scope(), key, query));
    }

    /** From the tables, unless they are not of the present rules, not full, or too far behind. */
    private <T> T read(
            BiFunction<EntityManager, FillState, T> full, java.util.function.Function<EntityManager, T> other) {
        Lock lock = tables.lock().readLock();
        lock.lock();
        try {
            Optional<T> read = unit.read(entities -> {
                FillState state = tables.state(entities);
                boolean isUsable = state.isDone()
                        && state.rules() == rules.number()
                        && log.latest() - state.change() <= MAX_BEHIND;
                return isUsable ? Optional.of(full.apply(entities, state)) : Optional.empty();
            });
            if (read.isPresent()) {
                return read.get();
            }
        } finally {
            lock.unlock();
        }
        return unit.read(other);
    }

    /** The series of a record during one reading. */
    private final class Record {

        private final EntityManager entities;
        private final PersonKey person;
        private final PersonScope scope;
        private final SeriesTail tail;

        Record(EntityManager entities, RecordAccess.OpenedRecord opened, FillState state) {
            this.entities = entities;
            this.person = opened.person();
            this.scope = opened.scope();
            this.tail = tails.read(entities, person.number(), scope, state, log.latest());
        }

        SeriesList list() {
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

        List<SeriesPoint> points(UUID key, SeriesQuery query) {
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
            boolean isShort =
                    query.limit() < BlockList.MAX_POINTS && query.days().isOpen();
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
}
