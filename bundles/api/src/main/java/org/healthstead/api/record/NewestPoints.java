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
        Comparator<SeriesPoint> order = Comparator.comparingLong(this::believed)
                .reversed()
                .thenComparing(SeriesPoint::judgement)
                .thenComparing(SeriesPoint.NEWEST_FIRST);
        Optional<SeriesPoint> first = points.stream().min(order);
        if (first.isEmpty()) {
            return List.of();
        }
        List<SeriesPoint> others = points.stream()
                .filter(point -> point != first.get() && !isAbsence(point) && mayBeAfter(point, first.get()))
                .sorted(Comparator.comparing(SeriesPoint::judgement).thenComparing(order))
                .limit(most - 1L)
                .sorted(order)
                .toList();
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private long believed(SeriesPoint point) {
        return point.isAhead(now) || isAbsence(point) ? SeriesPoint.UNDATED : point.instant();
    }

    /** Only says why there is no value. */
    private static boolean isAbsence(SeriesPoint point) {
        return point.judgement() == Judgement.NONE && (point.qualifierBits() & 1L << Qualifier.ABSENT.code()) != 0;
    }

    /**
     * A day may be over later than an instant of it says, whatever the zone; that is seen on the clock of the place.
     */
    private boolean mayBeAfter(SeriesPoint point, SeriesPoint first) {
        boolean isCoarse = point.latestInstant() - point.instant() > 1;
        return point.isAhead(now)
                || first.isAhead(now)
                || point.latestInstant() >= first.instant()
                || isCoarse && point.latestInstant() >= first.sortKey();
    }
}
