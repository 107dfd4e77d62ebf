// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

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
 * @param ranges of the reports, ordered by time
 * @param comparable how many points have a number in the unit of the chart and a date; more than are drawn when there
 *     are more than a screen has columns
 */
record ChartPoints(List<ChartPoint> drawn, List<RangeBand> ranges, int comparable) {

    /** More than this many are thinned out. */
    static final int MOST = 400;

    /** Parts of the time axis, of each of which up to three points stay. */
    private static final int COLUMNS = 100;

    /** With more ranges than this only those of drawn points are. */
    private static final int MOST_RANGES = 150;

    private static final Comparator<ChartPoint> BY_VALUE = Comparator.comparingDouble(ChartPoint::value);
    private static final Comparator<ChartPoint> BY_GRAVITY =
            Comparator.comparing(point -> point.point().judgement());

    ChartPoints {
        drawn = List.copyOf(drawn);
        ranges = List.copyOf(ranges);
    }

    /**
     * @param newestFirst points of one series
     * @param lifetime those outside it are not drawn
     */
    static ChartPoints of(List<SeriesPoint> newestFirst, ChartScale scale, Lifetime lifetime) {
        List<ChartPoint> all = new ArrayList<>();
        for (SeriesPoint point : newestFirst) {
            OptionalDouble value = scale.number(point);
            if (value.isPresent() && point.instant() != SeriesPoint.UNDATED && lifetime.holds(point)) {
                all.add(ChartPoint.of(point, value.getAsDouble(), scale));
            }
        }
        all.sort(Comparator.comparingLong(ChartPoint::time));
        List<ChartPoint> drawn = all.size() > MOST ? thinned(all) : all;
        List<RangeBand> ranges = RangeBand.of(all);
        return new ChartPoints(drawn, ranges.size() > MOST_RANGES ? RangeBand.of(drawn) : ranges, all.size());
    }

    /** The ends, and of each part of the time axis the lowest, the highest and the gravest. */
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
            Set<ChartPoint> ofColumn = of(all.subList(begin, end));
            if (begin == 0) {
                ofColumn.add(all.getFirst());
            }
            if (end == all.size()) {
                ofColumn.add(all.getLast());
            }
            ofColumn.stream().sorted(Comparator.comparingLong(ChartPoint::time)).forEach(kept::add);
            begin = end;
        }
        return kept;
    }

    private static int column(ChartPoint point, long from, double span) {
        return (int) Math.min(COLUMNS - 1, (point.time() - from) / span * COLUMNS);
    }

    private static Set<ChartPoint> of(List<ChartPoint> column) {
        Set<ChartPoint> kept = new LinkedHashSet<>();
        kept.add(column.stream().min(BY_VALUE).orElseThrow());
        kept.add(column.stream().max(BY_VALUE).orElseThrow());
        column.stream().min(BY_GRAVITY).filter(ChartPoint::needsLook).ifPresent(kept::add);
        return kept;
    }

    /** True when there are two values or more: one is no line. */
    boolean isDrawn() {
        return drawn.size() > 1;
    }

    /** How many need a look among those that are drawn. */
    long needLook() {
        return drawn.stream().filter(ChartPoint::needsLook).count();
    }
}
