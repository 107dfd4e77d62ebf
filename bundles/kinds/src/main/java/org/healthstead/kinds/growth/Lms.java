// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.growth;

/**
 * How values are distributed at one age, by the method of Cole and Green (1992).
 *
 * @param months age
 * @param l power that takes the skewness away
 * @param m median
 * @param s coefficient of variation
 */
record Lms(double months, double l, double m, double s) {

    private static final double NO_POWER = 1e-9;

    /** Standard deviations from the median. */
    double z(double value) {
        double ratio = value / m;
        return Math.abs(l) < NO_POWER ? Math.log(ratio) / s : (Math.pow(ratio, l) - 1) / (l * s);
    }

    /** The value that is so many standard deviations from the median. */
    double value(double z) {
        return Math.abs(l) < NO_POWER ? m * Math.exp(s * z) : m * Math.pow(1 + l * s * z, 1 / l);
    }

    /** Between this age and another one, in proportion. */
    Lms towards(Lms other, double at) {
        double part = (at - months) / (other.months - months);
        return new Lms(at, between(l, other.l, part), between(m, other.m, part), between(s, other.s, part));
    }

    private static double between(double one, double other, double part) {
        return one + (other - one) * part;
    }
}
