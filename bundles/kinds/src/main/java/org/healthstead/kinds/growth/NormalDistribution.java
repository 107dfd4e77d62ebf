// SPDX-License-Identifier: Apache-2.0
package org.healthstead.kinds.growth;

import java.util.Map;

/** The standard normal distribution. */
final class NormalDistribution {

    /** Farther out than this nothing is left of a hundred children that two decimals could show. */
    private static final double FAR = 8;

    /** Standard deviations of the percentiles that charts have, to ten digits. */
    private static final Map<Integer, Double> QUANTILES = Map.ofEntries(
            Map.entry(3, -1.8807936082),
            Map.entry(5, -1.6448536270),
            Map.entry(10, -1.2815515655),
            Map.entry(25, -0.6744897502),
            Map.entry(50, 0.0),
            Map.entry(75, 0.6744897502),
            Map.entry(85, 1.0364333895),
            Map.entry(90, 1.2815515655),
            Map.entry(95, 1.6448536270),
            Map.entry(97, 1.8807936082));

    private NormalDistribution() {}

    /** The part of all that is less, 0 to 1: the series of Marsaglia (2004), exact to the last digits. */
    static double below(double z) {
        if (Math.abs(z) > FAR) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** @throws IllegalArgumentException for a percentile that no chart has */
    static double quantile(int percentile) {
        Double z = QUANTILES.get(percentile);
        if (z == null) {
            throw new IllegalArgumentException("no curve for percentile " + percentile);
        }
        return z;
    }
}
