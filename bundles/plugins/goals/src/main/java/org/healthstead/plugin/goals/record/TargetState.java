// SPDX-License-Identifier: Apache-2.0
package org.healthstead.plugin.goals.record;

import java.util.List;
import java.util.Objects;
import org.healthstead.api.record.SeriesId;
import org.healthstead.api.record.SeriesPoint;
import org.healthstead.plugin.goals.engine.Measured;
import org.healthstead.plugin.goals.engine.Progress;
import org.healthstead.plugin.goals.engine.Term;

/** What the record says about a target. */
public sealed interface TargetState {

    /** What is to be reached. */
    Target target();

    /**
     * A target that measurements follow.
     *
     * @param target what is to be reached
     * @param series in which the measurements are
     * @param unit of all numbers, as it is to be printed; empty for none
     * @param points what counts, newest first, since the start of the goal
     * @param leftOut how many results since then are bounds, not dated to within a week, or cannot be compared
     * @param term from when to when
     * @param progress what follows from it
     */
    record Followed(
            Target target, SeriesId series, String unit, List<Point> points, int leftOut, Term term, Progress progress)
            implements TargetState {

        public Followed {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(series, "series");
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(progress, "progress");
            points = List.copyOf(points);
        }
    }

    /**
     * A result that counts.
     *
     * @param result as it was reported
     * @param measured in the unit of the target
     */
    record Point(SeriesPoint result, Measured measured) {}

    /**
     * A target that cannot be followed.
     *
     * @param why the reason
     */
    record NotFollowed(Target target, Obstacle why) implements TargetState {

        public NotFollowed {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(why, "why");
        }
    }
}
