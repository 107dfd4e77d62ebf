// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayRangeTest {

    private static final LocalDate DAY = LocalDate.parse("2024-02-29");

    private static long at(String date) {
        return PartialDate.parse(date).sortKey();
    }

    @Test
    void bothDaysAreInIt() {
        DayRange day = DayRange.OPEN.since(DAY).until(DAY);
        assertTrue(day.admits(at("2024-02-29")));
        assertTrue(day.admits(at("2024-02-29T23:59:59Z")));
        assertFalse(day.admits(at("2024-02-28T23:59:59Z")));
        assertFalse(day.admits(at("2024-03-01")));
    }

    @Test
    void whatHasNoDateIsInAnOpenRangeOnly() {
        assertTrue(DayRange.OPEN.admits(SeriesPoint.UNDATED));
        assertFalse(DayRange.OPEN.until(DAY).admits(SeriesPoint.UNDATED));
        assertFalse(DayRange.OPEN.since(DAY).admits(SeriesPoint.UNDATED));
    }

    @Test
    void aBoundLeavesTheOtherOpen() {
        assertEquals(Long.MAX_VALUE, DayRange.OPEN.since(DAY).end());
        assertEquals(Long.MIN_VALUE, DayRange.OPEN.until(DAY).first());
    }
}
