// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds values that do not fit between their neighbours: a slip of the pen, somebody else on the scale. Pure. */
final class Outliers {

    private static final int NEIGHBOURS = 9;
    private static final double MOST_DISTANCES = 4;

    /** Make the usual distance a standard deviation where values scatter normally. */
    private static final double OF_MEDIAN = 1.4826;

    private static final double OF_MEAN = 1.2533;

    private Outliers() {}

    /** @return the points without outliers, in the same order */
    static List<Measured> removed(List<Measured> points) {
        double[] values = points.stream().mapToDouble(Measured::value).toArray();
        List<Measured> kept = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!isOutlier(values, i)) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private static boolean isOutlier(double[] values, int at) {
        int size = Math.min(NEIGHBOURS, values.length);
        int from = Math.clamp(at - size / 2, 0, values.length - size);
        double[] near = Arrays.copyOfRange(values, from, from + size);
        double middle = TheilSen.median(near);
        double[] distances =
                Arrays.stream(near).map(value -> Math.abs(value - middle)).toArray();
        double usual = OF_MEDIAN * TheilSen.median(distances);
        if (usual == 0) {
            usual = OF_MEAN * Arrays.stream(distances).average().orElse(0);
        }
        return Math.abs(values[at] - middle) > MOST_DISTANCES * usual;
    }
}
