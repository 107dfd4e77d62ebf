// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobState;
import org.healthstead.plugin.importfhir.FhirJsonImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What survey, reading, linking and the pipe cost without a store, over the files of a zip archive, several rounds:
 * {@code mvn verify -pl bundles/importing -am -Dhealthstead.rate=ZIP}. Writes {@code target/import-rate.txt}; asserts
 * nothing about time.
 */
@EnabledIfSystemProperty(named = "healthstead.rate", matches = ".+")
class ImportRateTest {

    private static final int ROUNDS = 4;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<String> lines = new ArrayList<>();

    @Test
    void measure() throws IOException, ImportException {
        for (int round = 0; round < ROUNDS; round++) {
            round(round);
        }
        Files.write(Path.of("target", "import-rate.txt"), lines);
    }

    private void round(int round) throws IOException, ImportException {
        long items = 0;
        long surveyNanos = 0;
        long wholeNanos = 0;
        long wallNanos = 0;
        try (InputStream file = Files.newInputStream(Path.of(System.getProperty("healthstead.rate")));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                ImportBench bench = new ImportBench();
                bench.keepsEntries = false;
                long before = system.getProcessCpuTime();
                survey(bench, bytes);
                long surveyed = system.getProcessCpuTime();
                long started = System.nanoTime();
                ImportBench.Result result = bench.run(entry.getName(), bytes, Mismatch.ACCEPT);
                wallNanos += System.nanoTime() - started;
                assertEquals(JobState.DONE, result.state());
                wholeNanos += system.getProcessCpuTime() - surveyed;
                surveyNanos += surveyed - before;
                items += bench.items.get();
            }
        }
        lines.add(String.format(
                Locale.ROOT,
                "round %d: %d items; survey %.1f us CPU each; whole import (survey, read, link, pipe) %.1f us CPU,"
                        + " %.1f us wall each",
                round,
                items,
                surveyNanos / 1e3 / items,
                wholeNanos / 1e3 / items,
                wallNanos / 1e3 / items));
    }

    private static void survey(ImportBench bench, byte[] bytes) throws IOException, ImportException {
        ImporterActivity activity = new ImporterActivity();
        ArtifactSource source = new ArtifactSource(
                bench.artifacts,
                bench.artifacts.keep(
                        bench.person(), "a.json", new ByteArrayInputStream(bytes), bytes.length, bench.caller),
                bench.caller,
                activity);
        new FhirJsonImporter().survey(source, new Survey(false, activity));
    }
}
