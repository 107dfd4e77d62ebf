// SPDX-License-Identifier: Apache-2.0
package org.healthstead.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.importing.EntrySink;
import org.healthstead.api.importing.ImportException;
import org.healthstead.api.importing.ImportSource;
import org.healthstead.api.importing.ImportSurvey;
import org.healthstead.api.importing.Importer;
import org.healthstead.plugin.importfhir.FhirJsonImporter;
import org.junit.jupiter.api.Test;

/** What a person sees of an import never goes back, however often the file is walked. */
class ProgressTest {

    private static final String FILE =
            "{\"resourceType\":\"Patient\",\"id\":\"1\",\"name\":[{\"family\":\"Example\"}]}";

    private final ImportBench bench = new ImportBench();

    /** Shown when a walk has begun and read nothing yet, and when it has read everything. */
    private final List<Double> atBegin = new ArrayList<>();

    private final List<Double> atEnd = new ArrayList<>();

    /** Reads the whole file, and waits before and after until its progress was shown. */
    private final class SlowSurvey implements Importer {

        private final Importer fhir = new FhirJsonImporter();

        @Override
        public String name() {
            return fhir.name();
        }

        @Override
        public int accepts(ImportSource source) {
            return 100;
        }

        @Override
        public void survey(ImportSource source, ImportSurvey survey) throws IOException, ImportException {
            atBegin.add(shown());
            fhir.survey(source, survey);
            try (InputStream in = source.open()) {
                in.readAllBytes();
            }
            atEnd.add(shown());
        }

        /** Two, because the first may have been on its way already. */
        private double shown() {
            int before = bench.progress.size();
            while (bench.progress.size() < before + 2 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
            return bench.progress.getLast();
        }

        @Override
        public void read(ImportSource source, EntrySink sink) throws IOException, ImportException {
            fhir.read(source, sink);
        }
    }

    @Test
    void eachWalkBeginsWhereTheOneBeforeEnded() {
        bench.importers.addImporter(new SlowSurvey());
        bench.run("a.json", FILE);
        assertEquals(bench.progress.stream().sorted().toList(), List.copyOf(bench.progress));
        bench.progress.clear();

        // Now the source is known: the file is walked once more for what is there already.
        bench.run("a.json", FILE);
        assertEquals(bench.progress.stream().sorted().toList(), List.copyOf(bench.progress));
        assertEquals(1.0, bench.progress.getLast());
        assertEquals(List.of(0.0, 0.0, 0.15), atBegin);
        assertEquals(3, atEnd.size());
        assertTrue(atEnd.get(2) > 0.24, atEnd::toString);
    }
}
