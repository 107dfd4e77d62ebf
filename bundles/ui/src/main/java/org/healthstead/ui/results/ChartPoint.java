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

    boolean needsLook() {
        return point.judgement().needsLook();
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
