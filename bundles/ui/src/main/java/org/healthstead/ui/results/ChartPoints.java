// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.healthstead.api.record.SeriesPoint;

/**
 * What is drawn of a series.
 *
 * @param drawn ordered by time
 * @param comparable how many points have a number in the unit of the chart and a date; more than are drawn when there
 *     are more than a screen has columns
 */
record ChartPoints(List<ChartPoint> drawn, int comparable) {

    /** More than this many are thinned out. */
    static final int MOST = 600;

    /** Parts of the time axis, of each of which up to five points stay. */
    private static final int COLUMNS = 120;

    private static final Comparator<ChartPoint> BY_VALUE = Comparator.comparingDouble(ChartPoint::value);
    private static final Comparator<ChartPoint> BY_GRAVITY =
            Comparator.comparing(point -> point.point().judgement());

    ChartPoints {
        drawn = List.copyOf(drawn);
    }

    /** @param newestFirst all points of one series */
    static ChartPoints of(List<SeriesPoint> newestFirst, ChartScale scale) {
        Instant now = Instant.now();
        List<ChartPoint> all = new ArrayList<>();
        for (SeriesPoint point : newestFirst) {
            OptionalDouble value = scale.number(point);
            if (value.isPresent() && point.instant() != SeriesPoint.UNDATED && !point.isAhead(now)) {
                all.add(new ChartPoint(
                        point,
                        point.instant(),
                        value.getAsDouble(),
                        scale.bound(point, point.low()),
                        scale.bound(point, point.high())));
            }
        }
        all.sort(Comparator.comparingLong(ChartPoint::time));
        return new ChartPoints(all.size() > MOST ? thinned(all) : all, all.size());
    }

    /** Of each part of the time axis the first, the last, the lowest, the highest and the gravest. */
    private static List<ChartPoint> thinned(List<ChartPoint> all) {
        long from = all.getFirst().time();
        double span = Math.max(1, all.getLast().time() - from);
        List<ChartPoint> kept = new ArrayList<>();
        int begin = 0;
        while (begin < all.size()) {
            int column = column(all.get(begin), from, span);
            int end = begin;
            while (end < all.size() && column(all.get(end), from, span) == column) {
                end++;
            }
            kept.addAll(of(all.subList(begin, end)));
            begin = end;
        }
        return kept;
    }

    private static int column(ChartPoint point, long from, double span) {
        return (int) Math.min(COLUMNS - 1, (point.time() - from) / span * COLUMNS);
    }

    private static List<ChartPoint> of(List<ChartPoint> column) {
        Set<ChartPoint> kept = new LinkedHashSet<>();
        kept.add(column.getFirst());
        kept.add(column.getLast());
        kept.add(column.stream().min(BY_VALUE).orElseThrow());
        kept.add(column.stream().max(BY_VALUE).orElseThrow());
        kept.add(column.stream().min(BY_GRAVITY).orElseThrow());
        return kept.stream().sorted(Comparator.comparingLong(ChartPoint::time)).toList();
    }
}
