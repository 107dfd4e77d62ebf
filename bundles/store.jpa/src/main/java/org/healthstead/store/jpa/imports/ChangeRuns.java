// SPDX-License-Identifier: Apache-2.0
package org.healthstead.store.jpa.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A set of change numbers as unbroken runs. Safe for several threads. */
final class ChangeRuns {

    /** Numbers between the runs that a stretch may pass over, for each one that it is to hold. */
    private static final int SPREAD = 4;

    private final NavigableMap<Long, Long> lastByFirst = new TreeMap<>();
    private final long count;

    /** From {@code first} to {@code last}, both with it. */
    record Run(long first, long last) {

        private long size() {
            return last - first + 1;
        }
    }

    /** Runs may touch or overlap. */
    ChangeRuns(Collection<Run> runs) {
        runs.stream().sorted(Comparator.comparingLong(Run::first)).forEach(this::join);
        this.count = all().stream().mapToLong(Run::size).sum();
    }

    static ChangeRuns ofNumbers(Collection<Long> numbers) {
        return new ChangeRuns(
                numbers.stream().map(number -> new Run(number, number)).toList());
    }

    private void join(Run next) {
        Map.Entry<Long, Long> before = lastByFirst.lastEntry();
        if (before != null && next.first() <= before.getValue() + 1) {
            lastByFirst.put(before.getKey(), Math.max(before.getValue(), next.last()));
        } else {
            lastByFirst.put(next.first(), next.last());
        }
    }

    /** Neither touching nor overlapping, in ascending order. */
    List<Run> all() {
        List<Run> runs = new ArrayList<>();
        lastByFirst.forEach((first, last) -> runs.add(new Run(first, last)));
        return runs;
    }

    boolean holds(long number) {
        Map.Entry<Long, Long> run = lastByFirst.floorEntry(number);
        return run != null && number <= run.getValue();
    }

    /**
     * The next numbers after a position, from one of the set to another one, with what is between them.
     *
     * @param max how many of the set, at most
     * @return empty at the end
     */
    Optional<Run> after(long position, int max) {
        long first = 0;
        long last = 0;
        long left = max;
        for (Run run : all()) {
            long from = Math.max(run.first(), position + 1);
            if (from > run.last()) {
                continue;
            }
            first = first == 0 ? from : first;
            if (left == 0 || from - first >= (long) max * SPREAD) {
                break;
            }
            last = Math.min(run.last(), from + left - 1);
            left -= last - from + 1;
        }
        return first == 0 ? Optional.empty() : Optional.of(new Run(first, last));
    }

    /** How much of the set is not after a position, from 0 to 1. */
    double share(long position) {
        long passed = all().stream()
                .filter(run -> run.first() <= position)
                .mapToLong(run -> Math.min(run.last(), position) - run.first() + 1)
                .sum();
        return count == 0 ? 1 : (double) passed / count;
    }
}
