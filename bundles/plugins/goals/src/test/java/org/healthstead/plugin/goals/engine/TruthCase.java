// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A line of the truth table.
 *
 * @param expected the code of a status, or the name of a silence in the same form
 */
public record TruthCase(String name, Aim aim, Term term, List<Measured> series, String expected) {

    private static final double[] SCATTER = {0.9, -0.4, 0.1, -0.8, 0.6, -0.1, 0.3, -0.6};
    private static final double TINY = 1e-9;

    public static List<TruthCase> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TruthCase.class.getResourceAsStream("truth.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TruthCase::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TruthCase parse(String line) {
        String[] parts = line.split("\t", -1);
        Term term = new Term(
                second(parts[2], 0), second(parts[3], 0), second(parts[4], 0).getAsLong());
        return new TruthCase(parts[0], aim(parts[1]), term, series(parts[5]), parts[6]);
    }

    private static OptionalLong second(String day, double more) {
        return day.equals("-")
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((Double.parseDouble(day) + more) * 86_400));
    }

    private static Aim aim(String text) {
        if (text.contains("..")) {
            String[] bounds = text.split("\\.\\.");
            return Aim.within(Double.parseDouble(bounds[0]), Double.parseDouble(bounds[1]));
        }
        double value = Double.parseDouble(text.replaceAll("[<>=]", ""));
        return switch (text.replaceAll("[0-9.-]", "")) {
            case "<=" -> Aim.atMost(value);
            case "<" -> Aim.below(value);
            case ">=" -> Aim.atLeast(value);
            case ">" -> Aim.above(value);
            default -> Aim.exactly(value);
        };
    }

    private static List<Measured> series(String text) {
        List<Measured> points = new ArrayList<>();
        double noise = 0;
        for (String part : text.isBlank() ? new String[0] : text.split("; ")) {
            String[] words = part.split(" ");
            switch (words[0]) {
                case "noise" -> noise = Double.parseDouble(words[1]);
                case "point" -> points.add(new Measured(second(words[1], 0).getAsLong(), Double.parseDouble(words[2])));
                default -> line(points, words, noise);
            }
        }
        return points;
    }

    private static void line(List<Measured> points, String[] words, double noise) {
        double from = Double.parseDouble(words[1]);
        double to = Double.parseDouble(words[2]);
        double step = Double.parseDouble(words[3]);
        double first = Double.parseDouble(words[4]);
        double last = Double.parseDouble(words[5]);
        int i = 0;
        for (double day = from; day <= to + TINY; day = from + i * step) {
            double value = first + (last - first) * (day - from) / (to - from) + noise * SCATTER[i % SCATTER.length];
            points.add(new Measured(Math.round(day * 86_400), Math.rint(value * 1_000) / 1_000));
            i++;
        }
    }

    /** What was found, in the words of the table. */
    public static String found(Progress progress) {
        return progress.status()
                .map(Achievement::code)
                .orElseGet(() -> progress.silence()
                        .orElseThrow()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
    }

    @Override
    public String toString() {
        return name;
    }
}
