// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import java.time.Duration;

/** When an importer last did something that we can see: read bytes, or named or delivered an item. */
final class ImporterActivity {

    private volatile long lastNanos = System.nanoTime();
    private volatile boolean waiting;

    void touch() {
        lastNanos = System.nanoTime();
    }

    /** The importer waits for us, which is no idleness of its own. */
    void waiting(boolean waits) {
        waiting = waits;
        touch();
    }

    boolean isIdleFor(Duration patience) {
        return !waiting && System.nanoTime() - lastNanos > patience.toNanos();
    }
}
