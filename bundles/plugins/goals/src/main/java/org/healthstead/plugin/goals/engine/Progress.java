// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What measurements say about a target, with what that rests on. Immutable.
 *
 * @param status empty when nothing is said
 * @param silence why nothing is said; empty when there is a status
 * @param aim the target, with the side that is meant
 * @param basis what the status rests on; empty without any measurement
 * @param forecast empty when there is none
 */
public record Progress(
        Optional<Achievement> status,
        Optional<Silence> silence,
        Aim aim,
        Optional<Basis> basis,
        Optional<Forecast> forecast) {

    public Progress {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(aim, "aim");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(forecast, "forecast");
    }

    /**
     * What a status was computed from.
     *
     * @param count measurements that count, without those that were there twice
     * @param repeated how many were there twice
     * @param outliers how many the smoothed line leaves out
     * @param first the first measurement that counts
     * @param last the last one
     * @param trendFrom second of the first measurement of the trend
     * @param trendCount measurements of the trend
     * @param baseline where it began
     * @param smoothed where it is now: the last value of the line
     * @param slope of the trend, by day; empty when it cannot be told
     * @param line the smoothed line since the last gap, ascending, at least one point
     * @param gaps since the start, ascending
     */
    public record Basis(
            int count,
            int repeated,
            int outliers,
            Measured first,
            Measured last,
            long trendFrom,
            int trendCount,
            double baseline,
            double smoothed,
            Optional<Slope> slope,
            List<Measured> line,
            List<Gap> gaps) {

        public Basis {
            line = List.copyOf(line);
            gaps = List.copyOf(gaps);
        }
    }
}
