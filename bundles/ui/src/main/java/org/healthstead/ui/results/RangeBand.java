// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The range of the reports for as long as it held: from halfway to the report before until halfway to the one after it.
 * Reports without a range leave a gap.
 *
 * @param from seconds since 1970; negative infinity for what begins with the chart
 * @param until infinity for what ends with it
 * @param low in the unit of the chart
 * @param high one of the two is there
 */
record RangeBand(double from, double until, OptionalDouble low, OptionalDouble high) {

    /** @param points ordered by time */
    static List<RangeBand> of(List<ChartPoint> points) {
        List<RangeBand> bands = new ArrayList<>();
        int begin = 0;
        while (begin < points.size()) {
            int end = begin;
            while (end + 1 < points.size() && points.get(end + 1).hasRangeOf(points.get(begin))) {
                end++;
            }
            ChartPoint first = points.get(begin);
            if (first.hasRange()) {
                bands.add(new RangeBand(
                        begin == 0 ? Double.NEGATIVE_INFINITY : between(points, begin - 1),
                        end + 1 == points.size() ? Double.POSITIVE_INFINITY : between(points, end),
                        first.low(),
                        first.high()));
            }
            begin = end + 1;
        }
        return bands;
    }

    private static double between(List<ChartPoint> points, int index) {
        return (points.get(index).time() + (double) points.get(index + 1).time()) / 2;
    }
}
