// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/**
 * A straight line through points, and how sure its slope is.
 *
 * @param slope median of the slopes of all pairs of points, in units of y for each unit of x
 * @param intercept y of the line at x = 0: it goes through the medians of x and y
 * @param low lower end of the interval that holds the slope with 95 % confidence; NaN when that cannot be told
 * @param high upper end of it; NaN when that cannot be told
 */
public record Slope(double slope, double intercept, double low, double high) {

    /** False when so many values are equal that the interval cannot be told. */
    public boolean hasInterval() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }
}
