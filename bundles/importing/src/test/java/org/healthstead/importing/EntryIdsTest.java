// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.healthstead.api.record.EntryId;
import org.junit.jupiter.api.Test;

class EntryIdsTest {

    private static final long TIME = 1_790_000_000_123L;

    @Test
    void ascendsWithThePositionAndIsAVersion7Uuid() {
        EntryIds ids = new EntryIds(TIME, 5);
        EntryId last = null;
        for (int position : new int[] {0, 1, 2, 999, 131_071, 131_072, 131_073, 3_000_000, EntryIds.MAX_POSITION}) {
            EntryId id = ids.at(position);
            assertEquals(7, id.value().version());
            assertEquals(2, id.value().variant());
            assertEquals(TIME, id.value().getMostSignificantBits() >>> 16);
            assertTrue(last == null || last.compareTo(id) < 0, "position " + position);
            last = id;
        }
        assertThrows(IllegalArgumentException.class, () -> ids.at(-1));
    }

    @Test
    void givesTheSameIdsAgainAndOthersToAnotherImport() {
        EntryId id = new EntryIds(TIME, 5).at(17);
        assertEquals(id, new EntryIds(TIME, 5).at(17));
        assertNotEquals(id, new EntryIds(TIME, 6).at(17));
        assertNotEquals(id, new EntryIds(TIME + 1, 5).at(17));
    }
}
