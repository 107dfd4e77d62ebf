// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The curves of one chart. Immutable.
 *
 * @param from first age in months
 * @param until last age in months
 * @param curves by percentile, the lowest first; the points of each by age
 */
public record GrowthCurves(double from, double until, NavigableMap<Integer, List<GrowthPoint>> curves) {

    public GrowthCurves {
        Objects.requireNonNull(curves, "curves");
        TreeMap<Integer, List<GrowthPoint>> copy = new TreeMap<>();
        curves.forEach((percentile, points) -> copy.put(percentile, List.copyOf(points)));
        curves = Collections.unmodifiableNavigableMap(copy);
    }

    /** True for an age that the chart shows. */
    public boolean covers(double months) {
        return months >= from && months <= until;
    }
}
