// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.document;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.healthstead.api.record.PartialDate;

/** Local dates and times as minutes since 1970 without any zone: an int reaches from -2113 to 6053. */
public final class EntryTime {

    /** Of an entry without date: older than everything. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final int SECONDS = 60;
    private static final PartialDate.Precision[] PRECISIONS = PartialDate.Precision.values();

    private EntryTime() {}

    public static int minutes(PartialDate date) {
        return clamp(date.sortKey());
    }

    /** The minutes in the lower 32 bits, and above them how much of the date is known. */
    public static long withPrecision(PartialDate date) {
        return (long) (date.precision().ordinal() + 1) << Integer.SIZE | minutes(date) & 0xFFFF_FFFFL;
    }

    public static int minutes(long withPrecision) {
        return (int) withPrecision;
    }

    /** Taken for a day where an earlier index has not kept it. */
    public static PartialDate.Precision precision(long withPrecision) {
        int number = (int) (withPrecision >>> Integer.SIZE) - 1;
        return number >= 0 && number < PRECISIONS.length ? PRECISIONS[number] : PartialDate.Precision.DAY;
    }

    public static int minutes(LocalDateTime local) {
        return clamp(local.toEpochSecond(ZoneOffset.UTC));
    }

    private static int clamp(long seconds) {
        long minutes = Math.floorDiv(seconds, (long) SECONDS);
        return (int) Math.max(NONE + 1L, Math.min(Integer.MAX_VALUE, minutes));
    }
}
