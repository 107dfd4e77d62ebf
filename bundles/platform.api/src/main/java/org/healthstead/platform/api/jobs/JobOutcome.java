// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.jobs;

import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;

/**
 * How a run ended.
 *
 * @param state {@code DONE}, {@code FAILED}, {@code CANCELLED} or {@code NEEDS_DECISION}
 * @param report what was done
 * @param problem why it failed, or what must be decided
 */
public record JobOutcome(JobState state, JsonObject report, Optional<Problem> problem) {

    public JobOutcome {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(problem, "problem");
        if (state == JobState.QUEUED || state == JobState.RUNNING) {
            throw new IllegalArgumentException("a run does not end as " + state);
        }
    }

    public static JobOutcome done(JsonObject report) {
        return new JobOutcome(JobState.DONE, report, Optional.empty());
    }
}
