// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Arrays;

/** The slopes of all pairs, in a list: simple, and too large for a long series. */
final class AllSlopes {

    private AllSlopes() {}

    static double[] sorted(double[] x, double[] y) {
        double[] slopes = new double[x.length * x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                if (x[j] > x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        slopes = Arrays.copyOf(slopes, count);
        Arrays.sort(slopes);
        return slopes;
    }
}
