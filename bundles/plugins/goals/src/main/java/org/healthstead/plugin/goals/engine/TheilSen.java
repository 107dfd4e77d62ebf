// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * The slope of Theil and Sen: the median of the slopes of all pairs of points. Up to 29 % of the points may be wrong by
 * any amount without leading it astray.
 *
 * <p>Gives what {@code scipy.stats.theilslopes} of SciPy 1.17.1 gives with its default arguments: pairs of equal x have
 * no slope, the interval is Sen's (1968) with his correction for ties, its ranks are rounded half to even, and the
 * intercept is median(y) - slope * median(x). Exact for any number of points: no pair is left out. Takes O(n log n)
 * steps and memory for a few arrays of n, so that ten years of daily values cost milliseconds. Pure.
 */
public final class TheilSen {

    /** More points would let the numbers of Sen's formula overflow. */
    public static final int MOST_POINTS = 1_000_000;

    /** {@code scipy.stats.norm.ppf((1 - 0.95) / 2)}. */
    private static final double QUANTILE = -1.959963984540054;

    private TheilSen() {}

    /**
     * Fits a line.
     *
     * @param x in any order
     * @param y for each x
     * @return empty when no two points differ in x
     * @throws IllegalArgumentException for arrays of different lengths, more than {@value #MOST_POINTS} points, or a
     *     number that is not finite
     */
    public static Optional<Slope> of(double[] x, double[] y) {
        return of(x, y, SlopeOrder.MOST_LISTED);
    }

    /** @param mostListed slopes that are held at the same time, at least 1 */
    static Optional<Slope> of(double[] x, double[] y, int mostListed) {
        check(x, y);
        SlopeOrder order = new SlopeOrder(x, y, mostListed);
        long pairs = order.pairs();
        if (pairs == 0) {
            return Optional.empty();
        }
        double slope = (order.select((pairs - 1) / 2) + order.select(pairs / 2)) / 2 + 0.0;
        double intercept = median(y) - slope * median(x);
        double sigma = Math.sqrt(variance(x, y));
        if (Double.isNaN(sigma)) {
            return Optional.of(new Slope(slope, intercept, Double.NaN, Double.NaN));
        }
        long upper = Math.min((long) Math.rint((pairs - QUANTILE * sigma) / 2), pairs - 1);
        long lower = Math.max((long) Math.rint((pairs + QUANTILE * sigma) / 2) - 1, 0);
        return Optional.of(new Slope(slope, intercept, order.select(lower), order.select(upper)));
    }

    private static void check(double[] x, double[] y) {
        if (x.length != y.length || x.length > MOST_POINTS) {
            throw new IllegalArgumentException(
                    x.length + " x and " + y.length + " y, wanted as many, and at most " + MOST_POINTS);
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("point " + i + " is not finite");
            }
        }
    }

    /** Equation 2.6 of Sen; negative when ties leave nothing. */
    private static double variance(double[] x, double[] y) {
        return 1 / 18.0 * (spread(x.length) - ties(x) - ties(y));
    }

    private static long spread(long n) {
        return n * (n - 1) * (2 * n + 5);
    }

    private static long ties(double[] values) {
        double[] sorted = sorted(values);
        long ties = 0;
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[first]) {
                ties += spread(i - first);
                first = i;
            }
        }
        return ties;
    }

    /** The middle value, or the mean of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = sorted(values);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Adding 0 makes -0 equal to 0, as it is for everybody but {@link Arrays#sort(double[])}. */
    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
