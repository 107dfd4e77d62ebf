// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.jobs;

import java.time.Instant;
import java.util.Optional;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.operations.LogReference;
import org.healthstead.platform.api.jobs.JobOutcome;
import org.healthstead.platform.api.jobs.JobRunner;
import org.healthstead.platform.api.store.JobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a run ended, whatever the runner did. */
record JobEnd(JobState state, JsonObject report, Optional<Problem> problem) {

    private static final Logger LOG = LoggerFactory.getLogger(JobEnd.class);

    /** Lets the runner work; empty when it was made to end early and the job is still to be done. */
    static Optional<JobEnd> of(RunningJob job, JobRunner runner) {
        try {
            JobOutcome outcome = runner.run(job);
            if (outcome.state() == JobState.FAILED && job.isAbandoned()) {
                // What failed may be our stopping: the job is not to be lost for it.
                return Optional.empty();
            }
            return Optional.of(new JobEnd(outcome.state(), outcome.report(), outcome.problem()));
        } catch (ProblemException e) {
            return ended(job, e.problem());
        } catch (Throwable e) {
            // An Error of one runner must not leave its job running for ever.
            if (job.isAbandoned()) {
                return Optional.empty();
            }
            return ended(job, JobProblems.internal(LogReference.write(LOG, "job " + job.id() + " broke", e)));
        }
    }

    static JobEnd failed(Problem problem, JsonObject report) {
        return new JobEnd(JobState.FAILED, report, Optional.of(problem));
    }

    void write(JobStore store, JobId id, Instant now) {
        store.finish(id, state, report, problem, now);
    }

    /** An interruption may come out of a runner as any exception: when we caused it, the job has not failed. */
    private static Optional<JobEnd> ended(RunningJob job, Problem problem) {
        return job.isAbandoned() ? Optional.empty() : Optional.of(failed(problem, job.report()));
    }
}
