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

    private EntryTime() {}

    public static int minutes(PartialDate date) {
        return clamp(date.sortKey());
    }

    public static int minutes(LocalDateTime local) {
        return clamp(local.toEpochSecond(ZoneOffset.UTC));
    }

    private static int clamp(long seconds) {
        long minutes = Math.floorDiv(seconds, (long) SECONDS);
        return (int) Math.max(NONE + 1L, Math.min(Integer.MAX_VALUE, minutes));
    }
}
