// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.jobs;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;

/**
 * A snapshot of a job: long work that goes on by itself.
 *
 * @param id of the job
 * @param kind what sort of work, for example {@code import}
 * @param person whose record it works on, if on one
 * @param label what a reader calls it, for example a file's name; may be empty
 * @param state its state
 * @param progress 0 to 1
 * @param report what it has done so far; its shape depends on the kind
 * @param problem why it failed, or what must be decided; empty when neither applies
 * @param undone true when its effect was undone
 * @param createdAt when it was asked for
 * @param finishedAt when it ended, if it has
 */
public record Job(
        JobId id,
        String kind,
        Optional<PersonId> person,
        String label,
        JobState state,
        double progress,
        JsonObject report,
        Optional<Problem> problem,
        boolean undone,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    public Job {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(finishedAt, "finishedAt");
    }
}
