// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Optional;

/**
 * How new a result is, as far as its date tells. A date that has not come cannot be right, and counts as one that is
 * not known. A result that only says why it has no value is older than any value.
 *
 * @param instant seconds since 1970 at which it may be at the earliest; {@link SeriesPoint#UNDATED} when that is not
 *     known
 * @param latest the last second that the date may mean
 * @param clock local time as lists have it, in seconds; {@link SeriesPoint#UNDATED} without a date
 * @param isCoarse the date is a day or longer
 */
public record Recency(long instant, long latest, long clock, boolean isCoarse) {

    private static final long DAY_SECONDS = 86_400;
    private static final Recency UNKNOWN = new Recency(SeriesPoint.UNDATED, Long.MAX_VALUE, SeriesPoint.UNDATED, false);

    /** @param now the present: what is dated more than a day later is not believed */
    public static Recency of(SeriesPoint point, Instant now) {
        if (point.isAhead(now)) {
            return UNKNOWN;
        }
        boolean isAbsence = isAbsence(point.judgement(), point.qualifierBits());
        return new Recency(
                isAbsence ? SeriesPoint.UNDATED : point.instant(),
                point.latestInstant(),
                point.sortKey(),
                // An instant lasts a second; without a date the difference is none.
                point.instant() != SeriesPoint.UNDATED && point.latestInstant() - point.instant() > 1);
    }

    /** @param now the present: what is dated more than a day later is not believed */
    public static Recency of(Projection line, Instant now) {
        return believed(line, now)
                .map(date -> new Recency(
                        isAbsence(line) ? SeriesPoint.UNDATED : date.instantKey(),
                        date.latestInstantKey(),
                        date.sortKey(),
                        date.precision() != PartialDate.Precision.TIME))
                .orElse(UNKNOWN);
    }

    /** The date of a line; empty when it is none, or cannot be right. */
    public static Optional<PartialDate> believed(Projection line, Instant now) {
        return line.date().filter(date -> !isAhead(date.instantKey(), now));
    }

    /** True for more than a day after now. */
    static boolean isAhead(long instant, Instant now) {
        return instant > now.getEpochSecond() + DAY_SECONDS;
    }

    private static boolean isAbsence(Projection line) {
        return line.judgement() == Judgement.NONE && line.is(Qualifier.ABSENT);
    }

    static boolean isAbsence(Judgement judgement, long qualifierBits) {
        return judgement == Judgement.NONE && (qualifierBits & 1L << Qualifier.ABSENT.code()) != 0;
    }

    /**
     * True when this may be newer than the other. A day may be over later than an instant of it says, whatever the
     * zone; that is seen on the clock of the place.
     */
    public boolean mayBeAfter(Recency other) {
        return latest >= other.instant || isCoarse && latest >= other.clock;
    }
}
