// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.bare;

import java.util.ArrayList;
import java.util.List;

/** The rate of each 100,000 entries, so that one sees whether it holds. */
final class RateWindows {

    private static final int SIZE = 100_000;

    private final List<Long> rates = new ArrayList<>();
    private long windowStart = System.nanoTime();
    private long total;
    private long inWindow;

    void add(int entries) {
        total += entries;
        inWindow += entries;
        if (inWindow >= SIZE) {
            long now = System.nanoTime();
            rates.add(Math.round(inWindow / ((now - windowStart) / 1e9)));
            windowStart = now;
            inWindow = 0;
        }
    }

    long total() {
        return total;
    }

    /** A JSON array. */
    @Override
    public String toString() {
        return rates.toString();
    }
}
