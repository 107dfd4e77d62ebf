// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Everything that was measured as one thing in one unit dimension, without its points.
 *
 * @param id of the series
 * @param count of its points
 * @param newest the newest point first; more than one when dates are too coarse to tell which is, never empty
 */
public record Series(SeriesId id, int count, List<SeriesPoint> newest) {

    /** Points of {@link #newest} at most. */
    public static final int MAX_NEWEST = 16;

    public Series {
        Objects.requireNonNull(id, "id");
        newest = List.copyOf(newest);
        if (newest.isEmpty()) {
            throw new IllegalArgumentException("a series without a point");
        }
    }

    /** @param points all of it, at least one */
    public static Series of(SeriesId id, Collection<SeriesPoint> points) {
        return new Series(id, points.size(), SeriesPoint.newest(points, MAX_NEWEST));
    }

    /** The point of the latest instant: what it is called and measured in now. */
    public SeriesPoint latest() {
        return newest.getFirst();
    }
}
