// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.util.OptionalDouble;
import org.healthstead.api.record.SeriesPoint;

/**
 * A point of a series where it stands in the chart.
 *
 * @param time seconds since 1970
 * @param value in the unit of the chart
 * @param low lower bound of the report's own range, in the same unit
 * @param high upper bound of it
 */
record ChartPoint(SeriesPoint point, long time, double value, OptionalDouble low, OptionalDouble high) {

    private static final long DAY_SECONDS = 86_400;

    /** @param value in the unit of the scale */
    static ChartPoint of(SeriesPoint point, double value, ChartScale scale) {
        long time = isWide(point) ? point.instant() / 2 + point.latestInstant() / 2 : point.instant();
        return new ChartPoint(point, time, value, scale.bound(point, point.low()), scale.bound(point, point.high()));
    }

    /** True when it lasted, or may be of any time, of more than a day: then it stands in the middle of that. */
    boolean isWide() {
        return isWide(point);
    }

    private static boolean isWide(SeriesPoint point) {
        return point.latestInstant() != Long.MAX_VALUE && point.latestInstant() - point.instant() > DAY_SECONDS;
    }

    boolean needsLook() {
        return point.judgement().needsLook();
    }

    /** True above the range of its own report. */
    boolean isAbove() {
        return high.isPresent() && value > high.getAsDouble();
    }

    /** True below the range of its own report. */
    boolean isBelow() {
        return low.isPresent() && value < low.getAsDouble();
    }

    /** True for a number that is only a bound, such as {@code <0.01}. */
    boolean isBound() {
        return point.quantity().orElseThrow().comparator().isPresent();
    }

    boolean hasRangeOf(ChartPoint other) {
        return low.equals(other.low) && high.equals(other.high);
    }

    boolean hasRange() {
        return low.isPresent() || high.isPresent();
    }
}
