// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthstead.api.record.CanonicalValue;
import org.healthstead.api.record.Series;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesJoin;
import org.healthstead.api.record.SeriesObstacle;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesRules;

/**
 * Which series are one line, by what people have said. Words are taken one after the other, and each joins the lines
 * that its two series are in, so that there are neither chains nor circles. A word does not count while one of its
 * series has no results for the reader, and when the rules say that the two lines cannot be one: every two of their
 * series must be able to be of one analyte, and all must have the unit of the one that leads. Immutable.
 */
public final class SeriesLines {

    private final SeriesRules rules;
    private final Map<SeriesId, SeriesPoint> there;
    private final Map<SeriesId, List<SeriesId>> lines = new HashMap<>();
    private final Set<Long> counting = new HashSet<>();

    private SeriesLines(Map<SeriesId, SeriesPoint> there, SeriesRules rules) {
        this.there = Map.copyOf(there);
        this.rules = rules;
    }

    /**
     * Makes the lines.
     *
     * @param there a point of each series that a word is about, if the reader can see one
     * @param joins the oldest first; those that were taken back do not count
     */
    public static SeriesLines of(Map<SeriesId, SeriesPoint> there, List<SeriesJoin> joins, SeriesRules rules) {
        SeriesLines all = new SeriesLines(there, rules);
        joins.stream().filter(SeriesJoin::stands).forEach(all::add);
        return all;
    }

    /** Every series that a word which stands is about. */
    public static Set<SeriesId> named(List<SeriesJoin> joins) {
        return joins.stream()
                .filter(SeriesJoin::stands)
                .flatMap(join -> Stream.of(join.series(), join.with()))
                .collect(Collectors.toSet());
    }

    /** Every series that could be in one line with this, whoever sees them; itself at least. */
    public static Set<SeriesId> related(SeriesId series, List<SeriesJoin> joins) {
        Set<SeriesId> related = new HashSet<>(Set.of(series));
        int known;
        do {
            known = related.size();
            joins.stream()
                    .filter(SeriesJoin::stands)
                    .filter(join -> related.contains(join.series()) || related.contains(join.with()))
                    .forEach(join -> related.addAll(List.of(join.series(), join.with())));
        } while (related.size() > known);
        return related;
    }

    private void add(SeriesJoin join) {
        if (!there.containsKey(join.series()) || !there.containsKey(join.with())) {
            return;
        }
        boolean isOne = members(join.series()).contains(join.with());
        if (isOne || obstacle(join.series(), join.with()).isEmpty()) {
            counting.add(join.id());
        }
        if (!isOne && counting.contains(join.id())) {
            List<SeriesId> line = new ArrayList<>(members(leading(join.series(), join.with())));
            line.addAll(members(following(join.series(), join.with())));
            line.forEach(each -> lines.put(each, List.copyOf(line)));
        }
    }

    /** The series of the line that one is in, the leading one first; only itself when nobody has joined it. */
    public List<SeriesId> members(SeriesId series) {
        return lines.getOrDefault(series, List.of(series));
    }

    /** The id of the line that a series is in: its own, or that of the one that leads. */
    public SeriesId line(SeriesId series) {
        return members(series).getFirst();
    }

    /** Of the lines of two series the one that would lead both; any series of it. */
    public SeriesId leading(SeriesId series, SeriesId with) {
        return certainty(series) > certainty(with) ? line(series) : line(with);
    }

    /** The other line. */
    public SeriesId following(SeriesId series, SeriesId with) {
        return certainty(series) > certainty(with) ? line(with) : line(series);
    }

    private int certainty(SeriesId series) {
        return rules.certainty(there.get(line(series)));
    }

    /** Why the lines of two series cannot be one; empty when they can. Both must be there. */
    public Optional<SeriesObstacle> obstacle(SeriesId series, SeriesId with) {
        List<SeriesId> leading = members(leading(series, with));
        List<SeriesId> following = members(following(series, with));
        boolean areOther = leading.stream()
                .anyMatch(one -> following.stream()
                        .anyMatch(other -> rules.obstacle(there.get(one), there.get(other))
                                .filter(SeriesObstacle.ANALYTE::equals)
                                .isPresent()));
        return areOther
                ? Optional.of(SeriesObstacle.ANALYTE)
                : following.stream()
                        .flatMap(other -> rules.obstacle(there.get(leading.getFirst()), there.get(other)).stream())
                        .findFirst();
    }

    /** What a word comes to now. */
    public SeriesJoin shown(SeriesJoin join, Optional<Series> joined) {
        return join.shown(counting.contains(join.id()) ? Optional.of(line(join.series())) : Optional.empty(), joined);
    }

    /** Lines in the place of the series that are in them. */
    public List<Series> list(List<Series> series) {
        if (lines.isEmpty()) {
            return series;
        }
        Map<SeriesId, Series> byId = new HashMap<>();
        series.forEach(each -> byId.put(each.id(), each));
        return series.stream()
                .filter(each -> line(each.id()).equals(each.id()))
                .map(each -> lines.containsKey(each.id()) ? one(members(each.id()), byId) : each)
                .toList();
    }

    private Series one(List<SeriesId> members, Map<SeriesId, Series> byId) {
        int count = 0;
        List<SeriesPoint> newest = new ArrayList<>();
        for (SeriesId member : members) {
            count += byId.get(member).count();
            byId.get(member).newest().forEach(point -> newest.add(asLine(point, member)));
        }
        return new Series(members.getFirst(), count, SeriesPoint.newest(newest, Series.MAX_NEWEST));
    }

    /**
     * The points of the line that a series is in.
     *
     * @param read points of one series, newest first, as many as are wanted of the line
     * @param limit how many are wanted
     */
    public List<SeriesPoint> points(SeriesId series, Function<SeriesId, List<SeriesPoint>> read, int limit) {
        List<SeriesPoint> points = new ArrayList<>();
        for (SeriesId member : members(series)) {
            read.apply(member).forEach(point -> points.add(asLine(point, member)));
        }
        points.sort(SeriesPoint.NEWEST_FIRST);
        return points.size() > limit ? List.copyOf(points.subList(0, limit)) : points;
    }

    private SeriesPoint asLine(SeriesPoint point, SeriesId member) {
        SeriesPoint leading = there.get(line(member));
        return line(member).equals(member) ? point : asLine(point, leading);
    }

    /** The number in the unit of the line, if it has one there, and everything else as it is. */
    private SeriesPoint asLine(SeriesPoint point, SeriesPoint leading) {
        SeriesPoint.Builder same = SeriesPoint.of(point.entry(), point.ordinal())
                .series(leading.series(), leading.seriesCode())
                .kind(point.type(), point.category())
                .title(point.title(), point.code())
                .component(point.component(), point.componentCode())
                .date(point.dateText(), point.sortKey(), point.instant(), point.latestInstant())
                .words(point.quantity().isPresent() ? Optional.empty() : point.value())
                .judged(point.flag(), point.judgement())
                .qualified(point.qualifierBits())
                .within(point.low(), point.high())
                .saidToBe(leading);
        point.quantity().ifPresent(quantity -> {
            Optional<String> unit = leading.canonical().map(CanonicalValue::unit);
            same.number(
                    quantity,
                    rules.comparable(leading, quantity)
                            .filter(value -> unit.filter(value.unit()::equals).isPresent()));
        });
        return same.build();
    }
}
