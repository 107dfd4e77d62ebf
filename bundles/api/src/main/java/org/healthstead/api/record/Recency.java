// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import java.time.Instant;
import java.util.Optional;

/**
 * How new a result is, as far as its date tells: from the earliest second that it may be of to the latest. For a period
 * these are its beginning and its end, so a result that was collected until this morning is not older than one of last
 * night. A result is newer than another for certain only when it begins after the other has ended. A date that has not
 * come cannot be right, and counts as one that is not known. A result that only says why it has no value is older than
 * any value.
 *
 * @param instant seconds since 1970 at which it may be at the earliest; {@link SeriesPoint#UNDATED} when that is not
 *     known
 * @param latest the last second that it may be of
 * @param clock local time as lists have it, in seconds; {@link SeriesPoint#UNDATED} without a date
 * @param latestClock the last second that it may be of, by that clock
 * @param isCoarse it lasts, or its date is a day or longer
 */
public record Recency(long instant, long latest, long clock, long latestClock, boolean isCoarse) {

    private static final long DAY_SECONDS = 86_400;
    private static final Recency UNKNOWN =
            new Recency(SeriesPoint.UNDATED, Long.MAX_VALUE, SeriesPoint.UNDATED, Long.MAX_VALUE, false);

    /** @param now the present: what is dated more than a day later is not believed */
    public static Recency of(SeriesPoint point, Instant now) {
        return point.instant() == SeriesPoint.UNDATED || point.isAhead(now)
                ? UNKNOWN
                : of(
                        point.instant(),
                        point.latestInstant(),
                        point.sortKey(),
                        isAbsence(point.judgement(), point.qualifierBits()));
    }

    /** @param now the present: what is dated more than a day later is not believed */
    public static Recency of(Projection line, Instant now) {
        return believed(line, now)
                .map(date -> of(
                        date.instantKey(),
                        Math.max(
                                date.latestInstantKey(),
                                line.until().map(PartialDate::latestInstantKey).orElse(SeriesPoint.UNDATED)),
                        date.sortKey(),
                        isAbsence(line.judgement(), bits(line))))
                .orElse(UNKNOWN);
    }

    private static Recency of(long instant, long latest, long clock, boolean isAbsence) {
        return new Recency(
                isAbsence ? SeriesPoint.UNDATED : instant,
                latest,
                clock,
                latest + (clock - instant),
                // An instant lasts a second.
                latest - instant > 1);
    }

    /** The date of a line; empty when it is none, or cannot be right. */
    public static Optional<PartialDate> believed(Projection line, Instant now) {
        return line.date().filter(date -> !isAhead(date.instantKey(), now));
    }

    /** When the date of a line, or the period that begins with it, is over; empty where {@link #believed} is. */
    public static Optional<PartialDate> ended(Projection line, Instant now) {
        return believed(line, now)
                .map(date -> line.until()
                        .filter(end -> !isAhead(end.instantKey(), now))
                        .orElse(date));
    }

    /** True for more than a day after now. */
    static boolean isAhead(long instant, Instant now) {
        return instant > now.getEpochSecond() + DAY_SECONDS;
    }

    private static long bits(Projection line) {
        return line.is(Qualifier.ABSENT) ? 1L << Qualifier.ABSENT.code() : 0;
    }

    static boolean isAbsence(Judgement judgement, long qualifierBits) {
        return judgement == Judgement.NONE && (qualifierBits & 1L << Qualifier.ABSENT.code()) != 0;
    }

    /**
     * True when this may be newer than the other. A day may begin earlier and be over later than an instant of it says,
     * whatever the zone; that is seen on the clock of the place.
     */
    public boolean mayBeAfter(Recency other) {
        return latest >= other.instant || (isCoarse || other.isCoarse) && latestClock >= other.clock;
    }
}
