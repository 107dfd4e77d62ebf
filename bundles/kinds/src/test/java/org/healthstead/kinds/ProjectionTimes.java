// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.healthstead.api.record.RecordContext;
import org.healthstead.kinds.Corpus.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes how much processor time it takes to read the catalogue and to make a line; nothing is asserted. */
@EnabledIfSystemProperty(named = "healthstead.times", matches = ".+")
class ProjectionTimes {

    private static final int ROUNDS = 60;

    private final List<String> times = new ArrayList<>();

    @Test
    void write() throws IOException {
        for (int i = 0; i < 5; i++) {
            long start = cpu();
            new CataloguedKinds();
            times.add("catalogue %.1f ms".formatted((cpu() - start) / 1e6));
        }
        List<Line> lines = Corpus.data().stream()
                .filter(line -> line.file().startsWith("fhir-r4-bundles"))
                .toList();
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            lines.forEach(line -> Projected.KINDS.project(line.body(), RecordContext.NONE));
            times.add("line %.2f us of %d".formatted((cpu() - start) / 1e3 / lines.size(), lines.size()));
        }
        Files.write(java.nio.file.Path.of(System.getProperty("healthstead.times")), times);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
