// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.series;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.record.Analyte;
import org.healthstead.api.record.EntryId;
import org.healthstead.api.record.Kinds;
import org.healthstead.api.record.RecordContext;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.kinds.CataloguedKinds;
import org.healthstead.kinds.analyte.TabledAnalytes;
import org.junit.jupiter.api.Test;

/**
 * How many numbers of the real input beside the project come into a series with a plain name. With
 * {@code -Dhealthstead.grouping=FILE} every file is read, and the figures are written.
 */
class GroupingTest {

    private static final EntryId ENTRY = new EntryId(new UUID(1, 2));
    private static final String FIGURES = System.getProperty("healthstead.grouping", "");
    private static final long SOME = 8_000_000;

    /** Of numbers of one source. */
    private static final class Count {
        private int numbers;
        private int known;
        private int named;
        private int comparable;
    }

    private final Kinds kinds = new CataloguedKinds();
    private final TabledAnalytes analytes = new TabledAnalytes();
    private final ResultSeries rules = new ResultSeries(kinds, analytes);
    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Integer> without = new HashMap<>();

    @Test
    void nineteenOfTwentyNumbersHaveANamedSeries() throws IOException {
        Optional<Path> data = LabFiles.folder();
        assumeTrue(data.isPresent(), "no real input beside the project");
        new LabFiles(FIGURES.isEmpty() ? SOME : Long.MAX_VALUE, this::take).read(data.orElseThrow());
        Count all = counts.values().stream().reduce(new Count(), GroupingTest::plus);
        if (!FIGURES.isEmpty()) {
            Files.write(Path.of(FIGURES), figures(all));
        }
        assertTrue(all.numbers > 5_000, () -> "numbers: " + all.numbers);
        assertTrue(all.named >= 0.95 * all.numbers, () -> all.named + " of " + all.numbers + ": " + without);
    }

    private void take(String source, JsonObject body) {
        for (SeriesPoint point : rules.points(ENTRY, kinds.project(body, RecordContext.NONE))) {
            if (point.quantity().isPresent()) {
                Count count = counts.computeIfAbsent(source, each -> new Count());
                Optional<Analyte> analyte = point.seriesCode().flatMap(analytes::of);
                count.numbers++;
                count.known += analyte.isPresent() ? 1 : 0;
                count.comparable += point.canonical().isPresent() ? 1 : 0;
                if (analyte.flatMap(known -> known.name(Locale.ENGLISH)).isPresent()) {
                    count.named++;
                } else {
                    String title = point.title().map(words -> words.text()).orElse("");
                    without.merge(point.seriesCode().orElse("") + ' ' + title, 1, Integer::sum);
                }
            }
        }
    }

    private static Count plus(Count first, Count second) {
        Count sum = new Count();
        sum.numbers = first.numbers + second.numbers;
        sum.known = first.known + second.known;
        sum.named = first.named + second.named;
        sum.comparable = first.comparable + second.comparable;
        return sum;
    }

    private List<String> figures(Count all) {
        List<String> lines = new ArrayList<>();
        lines.add("source\tnumbers\twith an analyte\twith a plain name\twith a comparable value");
        counts.forEach((source, count) -> lines.add(line(source, count)));
        lines.add(line("all", all));
        lines.add("");
        without.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> lines.add(each.getValue() + "\t" + each.getKey()));
        return lines;
    }

    private static String line(String source, Count count) {
        return String.join(
                "\t",
                source,
                Integer.toString(count.numbers),
                Integer.toString(count.known),
                Integer.toString(count.named),
                Integer.toString(count.comparable));
    }
}
