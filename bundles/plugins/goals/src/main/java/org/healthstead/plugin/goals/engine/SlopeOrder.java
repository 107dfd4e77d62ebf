// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The slopes of all pairs of points in their order, without making a list of them all.
 *
 * <p>How many slopes are below a number t can be counted by sorting: shear the points by t, and the pairs that change
 * places are those ({@link Shear}). Slopes of some random pairs are good numbers to ask about: a few questions leave so
 * few slopes between two of them that these can be listed and sorted. The random numbers only decide how long that
 * takes, and are the same each time. Used by one thread.
 */
final class SlopeOrder {

    /** Slopes in one list: one megabyte. All pairs of 512 points. */
    static final int MOST_LISTED = 1 << 17;

    private static final int SAMPLE = 1 << 14;
    private static final long SEED = 20_261_201;

    private final Shear points;
    private final int mostListed;
    private final double[] sample;
    private double[] listed = {};
    private long firstListed;

    SlopeOrder(double[] x, double[] y, int mostListed) {
        this.points = sorted(x, y);
        this.mostListed = mostListed;
        this.sample = pairs() <= mostListed ? new double[0] : sample();
    }

    /** By x, equal ones by y: so that those never change places. */
    private static Shear sorted(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> x[a] == x[b] ? Double.compare(y[a], y[b]) : Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Shear(
                Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> y[i]).toArray());
    }

    private double[] sample() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] slopes = new double[SAMPLE];
        int found = 0;
        // Of points that nearly all have one x, few pairs have a slope.
        for (int tries = 0; found < SAMPLE && tries < 4 * SAMPLE; tries++) {
            int a = random.nextInt(points.size());
            int b = random.nextInt(points.size());
            if (points.differ(a, b)) {
                slopes[found++] = points.slope(a, b);
            }
        }
        slopes = Arrays.copyOf(slopes, found);
        Arrays.sort(slopes);
        return slopes;
    }

    /** How many pairs have a slope. */
    long pairs() {
        return points.pairs();
    }

    /** @param rank of the slope that is wanted, from 0 for the lowest, below {@link #pairs} */
    double select(long rank) {
        if (rank >= firstListed && rank - firstListed < listed.length) {
            return listed[(int) (rank - firstListed)];
        }
        Bracket bracket = asked(rank);
        while (bracket.size() > mostListed && bracket.canShrink()) {
            bracket = bracket.with(bracket.middle());
        }
        if (bracket.size() > mostListed) {
            // No number lies between the two ends: all of these slopes round to the lower one.
            return bracket.low;
        }
        firstListed = bracket.belowLow;
        listed = points.between(bracket.low, bracket.high, (int) bracket.size());
        Arrays.sort(listed);
        return listed[(int) (rank - firstListed)];
    }

    /** Asks about slopes of the sample: first those that are most likely near, then by halves. */
    private Bracket asked(long rank) {
        Bracket bracket = new Bracket(rank, -points.steepest(), points.steepest(), 0, pairs());
        if (sample.length == 0) {
            return bracket;
        }
        double expected = (double) rank / pairs() * sample.length;
        double spread = 1.5 * Math.sqrt(sample.length);
        bracket = bracket.with(sample[(int) Math.clamp(expected - spread, 0, sample.length - 1.0)]);
        bracket = bracket.with(sample[(int) Math.clamp(expected + spread, 0, sample.length - 1.0)]);
        int first = 0;
        int last = sample.length - 1;
        while (first <= last && bracket.size() > mostListed / 4) {
            int middle = (first + last) >>> 1;
            bracket = bracket.with(sample[middle]);
            if (sample[middle] <= bracket.low) {
                first = middle + 1;
            } else {
                last = middle - 1;
            }
        }
        return bracket.size() > mostListed ? bracket.with(Math.nextUp(bracket.low)) : bracket;
    }

    /** The slope that is wanted is at least {@code low} and below {@code high}. */
    private final class Bracket {

        private final long rank;
        private final double low;
        private final double high;
        private final long belowLow;
        private final long belowHigh;

        Bracket(long rank, double low, double high, long belowLow, long belowHigh) {
            this.rank = rank;
            this.low = low;
            this.high = high;
            this.belowLow = belowLow;
            this.belowHigh = belowHigh;
        }

        long size() {
            return belowHigh - belowLow;
        }

        /** A number that is not within tells nothing, and is not asked about. */
        Bracket with(double number) {
            if (!(number > low && number < high)) {
                return this;
            }
            long below = points.below(number);
            return below <= rank
                    ? new Bracket(rank, number, high, below, belowHigh)
                    : new Bracket(rank, low, number, belowLow, below);
        }

        boolean canShrink() {
            return Math.nextUp(low) < high;
        }

        /** As many doubles are below it as above, so that 64 questions are enough, however near the ends are. */
        double middle() {
            long from = place(low);
            long to = place(high);
            return number((from & to) + ((from ^ to) >> 1));
        }

        private static long place(double number) {
            long bits = Double.doubleToLongBits(number + 0.0);
            return bits < 0 ? Long.MIN_VALUE - bits : bits;
        }

        private static double number(long place) {
            return Double.longBitsToDouble(place < 0 ? Long.MIN_VALUE - place : place);
        }
    }
}
