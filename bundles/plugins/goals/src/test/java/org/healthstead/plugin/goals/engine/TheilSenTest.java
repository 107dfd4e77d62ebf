// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheilSenTest {

    private static final double CLOSE = 1e-9;
    private static final int FEW = 3;

    static List<GoldenSeries> golden() {
        return GoldenSeries.all();
    }

    @Test
    void thereAreEnoughSeries() {
        assertTrue(golden().size() >= 50);
        assertEquals(
                golden().size(),
                golden().stream().map(GoldenSeries::name).distinct().count());
        assertTrue(golden().stream().anyMatch(series -> series.x().length == 2));
        assertTrue(golden().stream().anyMatch(series -> series.x().length == 400));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isWhatSciPySays(GoldenSeries golden) {
        same(golden, TheilSen.of(golden.x(), golden.y()));
    }

    /** As for a long series, of which only a few slopes are listed at a time. */
    @ParameterizedTest
    @MethodSource("golden")
    void isWhatSciPySaysWhenSlopesAreSelected(GoldenSeries golden) {
        same(golden, TheilSen.of(golden.x(), golden.y(), FEW));
    }

    private static void same(GoldenSeries golden, Optional<Slope> found) {
        if (Double.isNaN(golden.expected().slope())) {
            assertTrue(found.isEmpty());
            return;
        }
        Slope slope = found.orElseThrow();
        close(golden.expected().slope(), slope.slope());
        close(golden.expected().intercept(), slope.intercept());
        close(golden.expected().low(), slope.low());
        close(golden.expected().high(), slope.high());
        assertEquals(!Double.isNaN(golden.expected().low()), slope.hasInterval());
    }

    private static void close(double expected, double found) {
        if (Double.isNaN(expected)) {
            assertTrue(Double.isNaN(found));
        } else {
            assertEquals(expected, found, CLOSE * Math.max(1e-9, Math.abs(expected)));
        }
    }

    /** Of sizes where both ways are quick: each rank, not only those that the slope needs. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everySlopeIsSelectedAsIfAllWereSorted(long seed) {
        Random random = new Random(seed);
        int n = 30 + random.nextInt(60);
        // Few different values, so that most slopes are equal or nearly so.
        double[] x =
                random.doubles(n).map(r -> Math.floor(r * n / (1 + seed % 3))).toArray();
        double[] y = random.doubles(n)
                .map(rounded(seed % 4 == 0 ? 1e9 : 10 / (1 + seed % 5)))
                .toArray();
        double[] all = AllSlopes.sorted(x, y);
        SlopeOrder order = new SlopeOrder(x, y, 5);
        assertEquals(all.length, order.pairs(), "seed " + seed);
        for (int rank = 0; rank < all.length; rank++) {
            assertEquals(all[rank], order.select(rank), 1e-12 * Math.max(1, Math.abs(all[rank])), "seed " + seed);
        }
    }

    private static DoubleUnaryOperator rounded(double steps) {
        return r -> Math.rint(r * steps * 10) / 10;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLongSeriesIsAsIfAllSlopesWereSorted(long seed) {
        Random random = new Random(seed);
        int n = 1_500;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = seed % 2 == 0 ? i : i / 3 + Math.floor(random.nextDouble() * 3) / 4;
            y[i] = Math.rint((90 - 0.004 * i + random.nextGaussian()) * (seed == 4 ? 1 : 10)) / 10;
        }
        double[] all = AllSlopes.sorted(x, y);
        Slope slope = TheilSen.of(x, y).orElseThrow();
        assertEquals((all[(all.length - 1) / 2] + all[all.length / 2]) / 2, slope.slope(), 1e-12, "seed " + seed);
        assertTrue(Arrays.stream(all).anyMatch(s -> Math.abs(s - slope.low()) < 1e-12), "seed " + seed);
        assertTrue(slope.low() <= slope.slope() && slope.slope() <= slope.high(), "seed " + seed);
    }

    @Test
    void millionsOfEqualSlopesAreFoundWithoutListingThem() {
        int n = 2_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
            y[i] = 70 + 0.1 * i;
        }
        Slope slope = TheilSen.of(x, y, 100).orElseThrow();
        assertEquals(0.1, slope.slope(), 1e-12);
        assertEquals(70, slope.intercept(), 1e-9);
        assertEquals(0.1, slope.low(), 1e-12);
        assertEquals(0.1, slope.high(), 1e-12);
        Arrays.fill(y, 7);
        assertEquals(0, TheilSen.of(x, y, 100).orElseThrow().slope());
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        double[] x = {5, 1, 4, 2, 3, 9, 7};
        double[] y = {1, 5, 2, 4, 3, -7, 0};
        double[] turnedX = {7, 9, 3, 2, 4, 1, 5};
        double[] turnedY = {0, -7, 3, 4, 2, 5, 1};
        assertEquals(TheilSen.of(x, y), TheilSen.of(turnedX, turnedY));
    }

    @Test
    void refusesWhatIsNoPoint() {
        assertThrows(IllegalArgumentException.class, () -> TheilSen.of(new double[] {1}, new double[] {1, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> TheilSen.of(new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}));
        assertThrows(
                IllegalArgumentException.class, () -> TheilSen.of(new double[] {Double.NaN, 2}, new double[] {1, 2}));
        assertEquals(Optional.empty(), TheilSen.of(new double[0], new double[0]));
        assertEquals(Optional.empty(), TheilSen.of(new double[] {1}, new double[] {1}));
    }
}
