// SPDX-License-Identifier: Apache-2.0
package org.healthstead.search.lucene.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EntryPatienceTest {

    private final EntryPatience patience = new EntryPatience(0);

    private boolean isOver(int done, long millis, long cpuMillis, boolean waits) {
        return patience.isOver(
                done,
                Duration.ofMillis(millis).toNanos(),
                Duration.ofMillis(cpuMillis).toNanos(),
                waits);
    }

    @Test
    void aThreadThatGetsNothingOfTheProcessorIsNotSlow() {
        for (int millis = 0; millis < 9_000; millis += 50) {
            assertFalse(isOver(0, millis, millis / 1_000, false), () -> "busy machine");
        }
        assertTrue(isOver(0, 10_000, 10, false), "but not for ever");
    }

    @Test
    void oneEntryMayTakeFiftyMillisecondsOfTheProcessor() {
        isOver(0, 0, 0, false);
        assertFalse(isOver(0, 50, 49, false));
        assertFalse(isOver(1, 100, 95, false), "the next entry");
        assertFalse(isOver(1, 150, 140, false));
        assertTrue(isOver(1, 200, 146, false));
    }

    @Test
    void waitingIsCountedOverAllEntriesOfAWalk() {
        int millis = 0;
        for (int entry = 0; entry < 19; entry++) {
            assertFalse(isOver(entry, millis, 0, true));
            millis += 50;
            assertFalse(isOver(entry, millis, 0, true), "entry " + entry);
            millis += 50;
        }
        assertFalse(isOver(19, millis, 0, true));
        assertTrue(isOver(19, millis + 50, 0, true));
    }

    @Test
    void aWalkThatHasNotBegunWaitsForAThread() {
        assertFalse(isOver(-1, 60_000, 60_000, false));
        assertFalse(isOver(-1, 120_000, 120_000, false));
    }
}
