// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Arrays;

/**
 * Points that can be sheared: y becomes y - t x. Of two points, the one with the lower x is then above the other
 * exactly when the slope between them is below t. So slopes can be counted and listed by sorting.
 *
 * <p>What a double cannot hold of y - t x is kept in a second one: slopes that are equal stay equal, and thousands of
 * values in steps of a tenth do not fall into disorder. Used by one thread.
 */
final class Shear {

    private final double[] x;
    private final double[] y;
    private final long pairs;
    private final double steepest;
    private double[] high;
    private double[] low;
    private double[] highNext;
    private double[] lowNext;

    /**
     * @param x ascending
     * @param y ascending where x is equal
     */
    Shear(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.high = new double[x.length];
        this.low = new double[x.length];
        this.highNext = new double[x.length];
        this.lowNext = new double[x.length];
        long all = 0;
        double nearest = Double.MAX_VALUE;
        int first = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != x[first]) {
                nearest = Math.min(nearest, x[i] - x[i - 1]);
                first = i;
            }
            all += first;
        }
        this.pairs = all;
        double range = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
        this.steepest = Math.max(range / nearest * (1 + 1e-9), Double.MIN_NORMAL);
    }

    int size() {
        return x.length;
    }

    /** Pairs of points that have a slope. */
    long pairs() {
        return pairs;
    }

    /** Above every slope. */
    double steepest() {
        return steepest;
    }

    boolean differ(int a, int b) {
        return x[a] != x[b];
    }

    double slope(int a, int b) {
        return (y[b] - y[a]) / (x[b] - x[a]);
    }

    /** How many slopes are below t. */
    long below(double t) {
        shear(t);
        long changed = 0;
        for (int width = 1; width < x.length; width *= 2) {
            for (int from = 0; from < x.length; from += 2 * width) {
                changed += merge(from, Math.min(from + width, x.length), Math.min(from + 2 * width, x.length));
            }
            swap();
        }
        return changed;
    }

    /**
     * The slopes that are at least {@code from} and below {@code to}.
     *
     * @param count how many these are
     */
    double[] between(double from, double to, int count) {
        double[] slopes = new double[count];
        int[] order = new int[x.length];
        int[] next = new int[x.length];
        Arrays.setAll(order, i -> i);
        shear(from);
        sort(order, next, slopes, -1);
        shear(to);
        int listed = sort(order, next, slopes, 0);
        return listed == count ? slopes : Arrays.copyOf(slopes, listed);
    }

    /** Each y - t x as a sum of two doubles, of which the second is too small for the first. */
    private void shear(double t) {
        for (int i = 0; i < x.length; i++) {
            double product = t * x[i];
            double productRest = Math.fma(t, x[i], -product);
            double difference = y[i] - product;
            double part = difference - y[i];
            double differenceRest = (y[i] - (difference - part)) - (product + part);
            double rest = differenceRest - productRest;
            high[i] = difference + rest;
            low[i] = rest - (high[i] - difference);
        }
    }

    private long merge(int from, int middle, int to) {
        long changed = 0;
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right < to && (left == middle || isBelow(right, left))) {
                changed += middle - left;
                highNext[at] = high[right];
                lowNext[at] = low[right++];
            } else {
                highNext[at] = high[left];
                lowNext[at] = low[left++];
            }
        }
        return changed;
    }

    private boolean isBelow(int a, int b) {
        return high[a] < high[b] || high[a] == high[b] && low[a] < low[b];
    }

    private void swap() {
        double[] kept = high;
        high = highNext;
        highNext = kept;
        kept = low;
        low = lowNext;
        lowNext = kept;
    }

    /**
     * Sorts points by their sheared y; equal ones keep their places.
     *
     * @param listed how many slopes are in the list; below 0 to list none
     * @return how many are in it then: those of the pairs that changed places were added
     */
    private int sort(int[] order, int[] next, double[] slopes, int listed) {
        int count = listed;
        int[] source = order;
        int[] target = next;
        for (int width = 1; width < x.length; width *= 2) {
            for (int from = 0; from < x.length; from += 2 * width) {
                int middle = Math.min(from + width, x.length);
                int to = Math.min(from + 2 * width, x.length);
                int left = from;
                int right = middle;
                for (int at = from; at < to; at++) {
                    if (right < to && (left == middle || isBelow(source[right], source[left]))) {
                        count = count < 0 ? count : list(source, left, middle, right, slopes, count);
                        target[at] = source[right++];
                    } else {
                        target[at] = source[left++];
                    }
                }
            }
            int[] kept = source;
            source = target;
            target = kept;
        }
        if (source != order) {
            System.arraycopy(source, 0, order, 0, order.length);
        }
        return count;
    }

    private int list(int[] order, int from, int to, int other, double[] slopes, int listed) {
        int count = listed;
        for (int i = from; i < to; i++) {
            slopes[count++] = slope(order[i], order[other]);
        }
        return count;
    }
}
