// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/**
 * A mean that forgets with time, for values that were measured at any times: the line of a bathroom scale. It begins
 * with the first value, s(0) = y(0), and goes on with
 *
 * <pre>{@code
 * s(i) = s(i-1) + a (y(i) - s(i-1)),   a = 1 - exp(-(t(i) - t(i-1)) / tau)
 * }</pre>
 *
 * Pure.
 */
public final class Smoothing {

    /** After this many days without a new value, the old ones count for 37 %. */
    public static final double TAU_DAYS = 7;

    private Smoothing() {}

    /**
     * Smooths values.
     *
     * @param days when each was measured, ascending. Of two at one time the second changes nothing
     * @param values as many
     * @return as many
     */
    public static double[] of(double[] days, double[] values) {
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            smooth[i] = i == 0
                    ? values[0]
                    : smooth[i - 1] - Math.expm1((days[i - 1] - days[i]) / TAU_DAYS) * (values[i] - smooth[i - 1]);
        }
        return smooth;
    }
}
