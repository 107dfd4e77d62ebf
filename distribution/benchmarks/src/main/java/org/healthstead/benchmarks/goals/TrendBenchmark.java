// SPDX-License-Identifier: Apache-2.0
package org.healthstead.benchmarks.goals;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.healthstead.plugin.goals.engine.TheilSen;

/**
 * How long the slope of Theil and Sen takes, for weights of one scale: a value a day, to a tenth of a kilogram. The
 * baseline is the same number from a list of all slopes that is sorted; it runs first, in the same process.
 *
 * <p>Usage: {@code TrendBenchmark}. Prints a line of JSON for each length.
 */
public final class TrendBenchmark {

    private static final int ROUNDS = 15;

    /** Above this, the list of the baseline does not fit into the memory of the product. */
    private static final int MOST_LISTED = 3_650;

    private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private TrendBenchmark() {}

    public static void main(String[] arguments) {
        TrendBenchmark benchmark = new TrendBenchmark();
        for (int n : new int[] {365, 3_650, 10_000, 100_000}) {
            benchmark.measure(n);
        }
    }

    private void measure(int n) {
        double[] x = new double[n];
        double[] y = new double[n];
        Random random = new Random(n);
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = Math.rint(10 * (90 - 0.002 * i + 0.6 * random.nextGaussian())) / 10;
        }
        String baseline = n > MOST_LISTED ? "null" : millis(() -> listed(x, y));
        String selected = millis(() -> TheilSen.of(x, y).orElseThrow().slope());
        out.printf(
                "{\"points\":%d,\"slopes\":%d,\"allListedMillis\":%s,\"selectedMillis\":%s,\"difference\":%s}%n",
                n,
                n * (n - 1L) / 2,
                baseline,
                selected,
                n > MOST_LISTED
                        ? "null"
                        : Math.abs(
                                listed(x, y) - TheilSen.of(x, y).orElseThrow().slope()));
    }

    /** The first round, when nothing is compiled, the middle one and the slowest of the others. */
    private static String millis(DoubleSupplier work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (Double.isNaN(work.getAsDouble())) {
                throw new IllegalStateException("no slope");
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis, 1, ROUNDS);
        return String.format(
                Locale.ROOT,
                "{\"first\":%.1f,\"p50\":%.1f,\"max\":%.1f}",
                first,
                millis[1 + (ROUNDS - 1) / 2],
                millis[ROUNDS - 1]);
    }

    private static double listed(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;
    }
}
