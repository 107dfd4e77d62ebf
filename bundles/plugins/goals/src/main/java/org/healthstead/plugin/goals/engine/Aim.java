// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.Optional;

/**
 * Where a value is to be: at most or at least so much, between two values, or just a value, which the goal wants
 * reached from wherever it is.
 *
 * @param low at least this; negative infinity for no lower bound
 * @param high at most this; infinity for no upper bound
 * @param isStrict true when the bounds themselves are not within: below 80, above 40
 */
public record Aim(double low, double high, boolean isStrict) {

    public Aim {
        if (!(low <= high) || Double.isInfinite(low) && Double.isInfinite(high)) {
            throw new IllegalArgumentException("no aim: a lower bound above the upper one, or none at all");
        }
    }

    public static Aim atMost(double high) {
        return new Aim(Double.NEGATIVE_INFINITY, high, false);
    }

    public static Aim below(double high) {
        return new Aim(Double.NEGATIVE_INFINITY, high, true);
    }

    public static Aim atLeast(double low) {
        return new Aim(low, Double.POSITIVE_INFINITY, false);
    }

    public static Aim above(double low) {
        return new Aim(low, Double.POSITIVE_INFINITY, true);
    }

    public static Aim within(double low, double high) {
        return new Aim(low, high, false);
    }

    /** A single value: {@link #from} tells which side of it is meant. */
    public static Aim exactly(double value) {
        return new Aim(value, value, false);
    }

    public boolean isExact() {
        return low == high;
    }

    /** The aim as it is meant by someone who begins at {@code baseline}; empty when that does not tell. */
    Optional<Aim> from(double baseline) {
        if (!isExact()) {
            return Optional.of(this);
        }
        return baseline == low ? Optional.empty() : Optional.of(baseline > low ? atMost(low) : atLeast(low));
    }

    public boolean holds(double value) {
        return isStrict ? value > low && value < high : value >= low && value <= high;
    }

    /** 1 when the value must rise, -1 when it must fall, 0 when it is within. */
    int direction(double value) {
        if (holds(value)) {
            return 0;
        }
        return value <= low ? 1 : -1;
    }

    /** How far a value is from the target; 0 for one that is within. */
    double missing(double value) {
        return Math.max(0, Math.max(low - value, value - high));
    }
}
