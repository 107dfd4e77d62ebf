// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A series, and what SciPy says of it. The file was made by {@code src/test/scipy/theilslopes.py}, which is not needed
 * to run the tests.
 */
record GoldenSeries(String name, Slope expected, double[] x, double[] y) {

    static List<GoldenSeries> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GoldenSeries.class.getResourceAsStream("theilslopes.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(GoldenSeries::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenSeries parse(String line) {
        String[] parts = line.split("\t");
        return new GoldenSeries(
                parts[0],
                new Slope(number(parts[1]), number(parts[2]), number(parts[3]), number(parts[4])),
                numbers(parts[5]),
                numbers(parts[6]));
    }

    private static double number(String text) {
        return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToDouble(GoldenSeries::number).toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
