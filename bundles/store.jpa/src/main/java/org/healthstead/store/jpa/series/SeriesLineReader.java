// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.ResourceTypes;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.platform.api.access.PersonScope;
import org.healthstead.store.jpa.entry.EntryRow;
import org.healthstead.store.jpa.entry.EntryRowReader;
import org.healthstead.store.jpa.entry.RecordAccess;
import org.healthstead.store.jpa.person.PersonKey;
import org.healthstead.store.jpa.unit.Dialect;

/**
 * Series straight from the lines of entries: slower, and of a whole record only the newest; for as long as the tables
 * are being filled.
 */
record SeriesLineReader(Dialect dialect, SeriesTail.Reader tails, SeriesKeys keys) {

    /** Results that are looked at, so that a record of a lifetime costs no more than that of a year. */
    private static final int NEWEST = 500;

    /** Other series may have the same code, and some of the rows may be closed. */
    private static final int SPARE = 20;

    /** The series of one record during one reading. */
    SeriesReading in(EntityManager entities, PersonKey person, PersonScope scope) {
        return new SeriesReading() {
            @Override
            public SeriesList list() {
                return SeriesLineReader.this.list(entities, person, scope);
            }

            @Override
            public Optional<Series> series(UUID key) {
                SeriesId id = SeriesKeys.id(key);
                List<SeriesPoint> points = points(key, SeriesQuery.of(person.id(), id));
                return points.isEmpty() ? Optional.empty() : Optional.of(Series.of(id, points));
            }

            @Override
            public List<SeriesPoint> points(UUID key, SeriesQuery query) {
                return SeriesLineReader.this.points(entities, person, scope, key, query);
            }
        };
    }

    private SeriesList list(EntityManager entities, PersonKey person, PersonScope scope) {
        Query query = EntryRowReader.query(
                        entities,
                        dialect.index("IX_ENTRY_TIME")
                                + " WHERE PERSON = ? AND BACKGROUND = 0 AND TYPE IN (" + types() + ") AND STATE = 0"
                                + RecordAccess.predicate(scope)
                                + " ORDER BY SORT_KEY DESC, ID DESC FETCH FIRST ? ROWS ONLY")
                .setParameter(1, person.number())
                .setParameter(2, NEWEST + 1);
        List<EntryRow> rows = EntryRowReader.stream(query).toList();
        boolean isWhole = rows.size() <= NEWEST;
        Map<UUID, List<SeriesPoint>> byKey = new LinkedHashMap<>();
        Optional<PartialDate> since = Optional.empty();
        for (EntryRow row : rows.subList(0, Math.min(NEWEST, rows.size()))) {
            for (SeriesPoint point : tails.points(entities, row, scope)) {
                byKey.computeIfAbsent(keys.of(person.number(), point), key -> new ArrayList<>())
                        .add(point);
                since = point.date();
            }
        }
        List<Series> all = new ArrayList<>(byKey.size());
        byKey.forEach((key, points) -> all.add(Series.of(SeriesKeys.id(key), points)));
        return new SeriesList(all, isWhole, isWhole ? Optional.empty() : since);
    }

    private String types() {
        return String.join(
                ",",
                tails.rules().types().stream()
                        .map(type -> Integer.toString(ResourceTypes.numberOf(type)))
                        .sorted()
                        .toList());
    }

    /** Reads no more of a long series than is asked for, and twice as much again while that is not enough. */
    private List<SeriesPoint> points(
            EntityManager entities, PersonKey person, PersonScope scope, UUID key, SeriesQuery query) {
        Set<Long> codes = keys.codes(key);
        for (long most = SPARE + 2L * query.limit(); ; most *= 2) {
            int count = (int) Math.min(most, Integer.MAX_VALUE);
            // Of one code there may be newer entries left than the oldest that was read of another.
            long certainAfter = Long.MIN_VALUE;
            boolean isAll = true;
            List<SeriesPoint> points = new ArrayList<>();
            for (long code : codes) {
                List<EntryRow> rows = rows(entities, person, scope, code, query, count);
                if (rows.size() == count) {
                    isAll = false;
                    certainAfter =
                            Math.max(certainAfter, rows.getLast().derived().sortKey());
                }
                rows.forEach(row -> points.addAll(tails.points(entities, row, scope)));
            }
            long certain = certainAfter;
            boolean isWhole = isAll;
            List<SeriesPoint> newest = points.stream()
                    .filter(point -> keys.of(person.number(), point).equals(key)
                            && query.days().admits(point.sortKey())
                            && (isWhole || point.sortKey() > certain))
                    .sorted(SeriesPoint.NEWEST_FIRST)
                    .limit(query.limit())
                    .toList();
            if (isAll || newest.size() == query.limit()) {
                return newest;
            }
        }
    }

    private List<EntryRow> rows(
            EntityManager entities, PersonKey person, PersonScope scope, long code, SeriesQuery query, int count) {
        Query rows = EntryRowReader.query(
                        entities,
                        dialect.index("IX_ENTRY_CODE") + " WHERE PERSON = ? AND CODE_KEY = ? AND TYPE IN (" + types()
                                + ") AND STATE = 0 AND SORT_KEY >= ? AND SORT_KEY < ?"
                                + RecordAccess.predicate(scope)
                                + " ORDER BY SORT_KEY DESC, ID DESC FETCH FIRST ? ROWS ONLY")
                .setParameter(1, person.number())
                .setParameter(2, code)
                .setParameter(3, query.days().first())
                .setParameter(4, query.days().end())
                .setParameter(5, count);
        return EntryRowReader.stream(rows).toList();
    }
}
