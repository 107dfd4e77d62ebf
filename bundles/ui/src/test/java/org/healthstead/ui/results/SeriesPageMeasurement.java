// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.results;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.PartialDate;
import org.healthstead.api.record.Quantity;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.api.record.SeriesQuery;
import org.healthstead.ui.MemoryHousehold;

/**
 * How long the page of a long series takes in one process, without the store, which {@code SeriesMeasurement} of
 * store.jpa measures: {@code SeriesPageMeasurement}.
 */
final class SeriesPageMeasurement extends SeriesPagesTestCase {

    /** Newest values that are entries, too: those in the table, and those whose source is looked up. */
    private static final int ENTRIES = 560;

    private static final int ROUNDS = 40;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private SeriesPageMeasurement() {}

    public static void main(String[] arguments) {
        try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true)) {
            for (int count : new int[] {3_650, 100_000}) {
                SeriesPageMeasurement measurement = new SeriesPageMeasurement();
                measurement.measure(out, count);
            }
        }
    }

    private void measure(PrintStream out, int count) {
        open();
        LocalDateTime newest = LocalDateTime.of(2024, 1, 1, 6, 0);
        long minutes = 10L * 365 * 24 * 60 / count;
        for (int i = 0; i < ENTRIES; i++) {
            result("8867-4", newest.minusMinutes(i * minutes) + ":00+01:00", value(i), "/min", "");
        }
        SeriesPoint like = pages.household
                .series()
                .points(SeriesQuery.of(person.id(), only()), MemoryHousehold.MEMBER)
                .getFirst();
        pages.household.continued(older(like, newest, minutes, count));
        String address = address();
        long[] times = new long[ROUNDS];
        int bytes = 0;
        long cpu = 0;
        for (int i = 0; i < 2 * ROUNDS; i++) {
            if (i == ROUNDS) {
                cpu = threads.getCurrentThreadCpuTime();
            }
            long start = System.nanoTime();
            bytes = pages.get(address).getBytes(StandardCharsets.UTF_8).length;
            times[i % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        out.printf(
                "%d values: p50 %.1f, p95 %.1f ms, CPU %.1f ms, %d bytes%n",
                count,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6,
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / ROUNDS,
                bytes);
        pages.close();
    }

    private static List<SeriesPoint> older(SeriesPoint like, LocalDateTime newest, long minutes, int count) {
        List<SeriesPoint> older = new ArrayList<>();
        for (int i = ENTRIES; i < count; i++) {
            String date = newest.minusMinutes(i * minutes) + ":00+01:00";
            Quantity reported = like.quantity().orElseThrow();
            older.add(SeriesPoint.of(new EntryId(new UUID(1, i)), 0)
                    .kind(like.type(), like.category())
                    .title(like.title(), like.code())
                    .series(like.series())
                    .date(Optional.of(PartialDate.parse(date)))
                    .number(
                            new Quantity(
                                    value(i), Optional.empty(), reported.unit(), reported.system(), reported.code()),
                            like.canonical())
                    .build());
        }
        return older;
    }

    private static String value(int number) {
        return 50 + number * 7 % 60 + "." + number % 10;
    }
}
