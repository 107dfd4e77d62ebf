// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.series;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesList;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.api.record.SeriesRules;
import org.healthstead.platform.api.series.SeriesLines;

/**
 * The series of a record with what people have said about them, during one reading.
 *
 * @param own each series by itself
 * @param joins the oldest first
 */
record JoinedSeries(SeriesReading own, PersonId person, List<SeriesJoin> joins, SeriesRules rules) {

    SeriesList list() {
        SeriesList list = own.list();
        Set<SeriesId> named = SeriesLines.named(joins);
        if (named.isEmpty()) {
            return list;
        }
        Map<SeriesId, SeriesPoint> there = new HashMap<>();
        list.series().stream()
                .filter(each -> named.contains(each.id()))
                .forEach(each -> there.put(each.id(), each.latest()));
        return new SeriesList(SeriesLines.of(there, joins, rules).list(list.series()), list.isWhole(), list.since());
    }

    List<SeriesPoint> points(SeriesQuery query) {
        Set<SeriesId> related = SeriesLines.related(query.series(), joins);
        return related.size() > 1
                ? lines(related).points(query.series(), id -> own.points(SeriesKeys.key(id), query), query.limit())
                : own.points(SeriesKeys.key(query.series()), query);
    }

    /** @param some with all that could be in their lines */
    SeriesLines lines(Set<SeriesId> some) {
        Map<SeriesId, SeriesPoint> there = new HashMap<>();
        some.forEach(id -> series(id).ifPresent(series -> there.put(id, series.latest())));
        return SeriesLines.of(there, joins, rules);
    }

    /** As {@link #lines(Set)}, with two that nobody may have joined yet. */
    SeriesLines lines(SeriesId one, SeriesId other) {
        Set<SeriesId> some = new HashSet<>(SeriesLines.related(one, joins));
        some.addAll(SeriesLines.related(other, joins));
        return lines(some);
    }

    /** A series by itself; empty when the caller sees nothing of it. */
    Optional<Series> series(SeriesId id) {
        return own.series(SeriesKeys.key(id));
    }

    /**
     * What people have said, newest first.
     *
     * @param isWhole whether the caller sees everything, also what is about results that are gone
     */
    List<SeriesJoin> joins(boolean isWhole) {
        Map<SeriesId, Series> there = new HashMap<>();
        joins.stream()
                .flatMap(join -> Stream.of(join.series(), join.with()))
                .distinct()
                .forEach(id -> series(id).ifPresent(series -> there.put(id, series)));
        Map<SeriesId, SeriesPoint> newest = new HashMap<>();
        there.forEach((id, series) -> newest.put(id, series.latest()));
        SeriesLines lines = SeriesLines.of(newest, joins, rules);
        return joins.reversed().stream()
                .filter(join -> isWhole || there.containsKey(join.series()) && there.containsKey(join.with()))
                .map(join -> lines.shown(join, Optional.ofNullable(there.get(join.series()))))
                .toList();
    }
}
