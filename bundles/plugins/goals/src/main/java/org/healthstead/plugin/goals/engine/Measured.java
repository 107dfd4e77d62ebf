// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

/**
 * A value at a time.
 *
 * @param second since 1970
 * @param value finite, in the unit of the target
 */
public record Measured(long second, double value) {

    static final double DAY = 86_400;

    public Measured {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a value that is not finite");
        }
    }

    double daysAfter(Measured first) {
        return (second - first.second) / DAY;
    }
}
