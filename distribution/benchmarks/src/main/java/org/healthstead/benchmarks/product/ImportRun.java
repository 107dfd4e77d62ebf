// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.json.Json;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;

/**
 * Imports a load set and measures rate, CPU and memory; each window is 100,000 entries. The measured account holds the
 * 50 longest records, which are about half of all entries; another account holds the rest.
 */
final class ImportRun {

    private static final int WINDOW = 100_000;
    private static final int VISIBLE_PEOPLE = 50;
    private static final long POLL_NANOS = 50_000_000;

    private final Household measured;
    private final Household others;
    private final ProcessWatch watch;
    private final List<Json> windows = new ArrayList<>();
    private long entries;
    private String heaviestPerson = "";

    ImportRun(Household measured, Household others, ProcessWatch watch) {
        this.measured = measured;
        this.others = others;
        this.watch = watch;
    }

    JsonObject run(LoadSet load) throws IOException {
        long start = System.nanoTime();
        double cpu = watch.cpuSeconds();
        long windowStart = start;
        double windowCpu = cpu;
        long inWindow = 0;
        Set<Path> visible = Set.copyOf(load.heaviest(VISIBLE_PEOPLE));
        for (Path file : load.files()) {
            Household household = visible.contains(file) ? measured : others;
            String person = household.addPerson(LoadSet.personName(file));
            heaviestPerson = file.equals(load.heaviest()) ? person : heaviestPerson;
            long made = household.importFile(person, file);
            entries += made;
            inWindow += made;
            if (inWindow >= WINDOW) {
                long now = System.nanoTime();
                double cpuNow = watch.cpuSeconds();
                addWindow(inWindow, (now - windowStart) / 1e9, cpuNow - windowCpu);
                windowStart = now;
                windowCpu = cpuNow;
                inWindow = 0;
            }
        }
        double stored = (System.nanoTime() - start) / 1e9;
        awaitSearchable(load.files().size());
        double searchable = (System.nanoTime() - start) / 1e9;
        return JsonObject.builder()
                .put("entries", entries)
                .put("seconds", Percentiles.number(searchable))
                .put("secondsBehindStore", Percentiles.number(searchable - stored))
                .put("entriesPerSecond", Math.round(entries / searchable))
                .put("cpuSecondsPer100k", Percentiles.number((watch.cpuSeconds() - cpu) / entries * WINDOW))
                .put("peakAnonymousMegabytes", watch.takePeakMegabytes())
                .put("windows", JsonArray.of(windows))
                .build();
    }

    String heaviestPerson() {
        return heaviestPerson;
    }

    private void addWindow(long made, double seconds, double cpu) {
        windows.add(JsonObject.builder()
                .put("entriesPerSecond", Math.round(made / seconds))
                .put("cpuSecondsPer100k", JsonNumber.of(String.format(Locale.ROOT, "%.1f", cpu / made * WINDOW)))
                .build());
    }

    /** Both accounts together must find every entry, and each person's own Patient. */
    private void awaitSearchable(int people) {
        while (total(measured) + total(others) < entries + people) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static long total(Household household) {
        return Household.number(household.search("").json(), "total");
    }
}
