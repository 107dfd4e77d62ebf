// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the points that may be the newest, as {@link SeriesPoint#newest} says.
 *
 * @param now after which no date can be right
 */
record NewestPoints(Instant now) {

    List<SeriesPoint> of(Collection<SeriesPoint> points, int most) {
        Comparator<SeriesPoint> order = Comparator.comparingLong(
                        (SeriesPoint point) -> Recency.of(point, now).instant())
                .reversed()
                .thenComparing(SeriesPoint::judgement)
                .thenComparing(SeriesPoint.NEWEST_FIRST);
        Optional<SeriesPoint> first = points.stream().min(order);
        if (first.isEmpty() || most == 1) {
            return first.stream().toList();
        }
        Recency newest = Recency.of(first.get(), now);
        List<SeriesPoint> others = points.stream()
                .filter(point -> point != first.get()
                        && !Recency.isAbsence(point.judgement(), point.qualifierBits())
                        && Recency.of(point, now).mayBeAfter(newest))
                .sorted(Comparator.comparing(SeriesPoint::judgement).thenComparing(order))
                .limit(most - 1L)
                .sorted(order)
                .toList();
        return Stream.concat(first.stream(), others.stream()).toList();
    }
}
