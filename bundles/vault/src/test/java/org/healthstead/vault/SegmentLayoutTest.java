// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.healthstead.platform.api.keys.SegmentLayout;
import org.junit.jupiter.api.Test;

class SegmentLayoutTest {

    private static final SegmentLayout LAYOUT = SegmentLayout.ofPlain(64);

    @Test
    void plainBytesAreInTheSegmentThatTheDocumentationSays() {
        for (long plain = 1; plain < 1_000; plain++) {
            long count = (plain - 1 + SegmentLayout.HEADER) / 64 + 1;
            long stored = SegmentLayout.HEADER + plain + count * SegmentLayout.TAG;
            assertEquals(count, LAYOUT.count(stored), "plain " + plain);
            assertEquals(plain, LAYOUT.plainLength(stored), "plain " + plain);
        }
    }

    @Test
    void knowsLengthsThatNoSealedFileHas() {
        assertEquals(0, LAYOUT.count(0));
        assertEquals(0, LAYOUT.count(SegmentLayout.HEADER + SegmentLayout.TAG - 1));
        assertEquals(1, LAYOUT.count(SegmentLayout.HEADER + SegmentLayout.TAG));
        assertEquals(1, LAYOUT.count(LAYOUT.sealed()));
        assertEquals(0, LAYOUT.count(LAYOUT.sealed() + SegmentLayout.TAG));
        assertEquals(0, LAYOUT.plainLength(LAYOUT.sealed() + 1));
        assertEquals(2, LAYOUT.count(LAYOUT.sealed() + SegmentLayout.TAG + 1));
    }

    @Test
    void refusesSegmentsWithoutRoomForTheHeader() {
        assertEquals(57, new SegmentLayout(57).sealed());
        assertThrows(IllegalArgumentException.class, () -> new SegmentLayout(56));
    }
}
