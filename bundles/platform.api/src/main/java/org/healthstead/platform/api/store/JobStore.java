// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.healthstead.api.access.AccountId;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobState;
import org.healthstead.api.json.JsonObject;
import org.healthstead.api.problem.Problem;
import org.healthstead.api.record.PersonId;
import org.healthstead.platform.api.jobs.NewJob;

/**
 * Stores jobs. Label, input, checkpoint, report and problem are sealed. Each method is one transaction. Safe for
 * several threads and, because of the leases, for several nodes.
 */
public interface JobStore {

    void add(NewJob job, Instant now);

    Optional<StoredJob> find(JobId id);

    /** Newest first. */
    List<Job> recent(PersonId person, int limit);

    /**
     * Leases the oldest job that is queued, or that was running when its lease ran out.
     *
     * @param kinds kinds of job to choose from
     * @param owner of the new lease
     * @param until end of the lease
     */
    Optional<StoredJob> lease(Set<String> kinds, String owner, Instant now, Instant until);

    /** Extends the lease; false when it is no longer the owner's. */
    boolean renew(JobId id, String owner, Instant until);

    /** Puts a leased job back into the queue, for example when the server stops. */
    void release(JobId id, String owner);

    /**
     * Puts every job that the owner has leased back into the queue. A node calls this at its start, for what its
     * previous run left behind.
     *
     * @return how many
     */
    int releaseAll(String owner);

    /** Stores how far the work has come. */
    void checkpoint(JobId id, double progress, JsonObject report, JsonObject checkpoint);

    /** Ends a run. */
    void finish(JobId id, JobState state, JsonObject report, Optional<Problem> problem, Instant now);

    /**
     * Queues a job again if it is in one of the given states, in the name of an account and with a new input. Its
     * progress starts again at 0. False when it is in another state.
     */
    boolean requeue(JobId id, Set<JobState> from, AccountId account, JsonObject input);

    /** Asks a job to stop. A queued or waiting job is cancelled at once, a running one is marked. */
    void requestCancel(JobId id, Instant now);

    boolean isCancelRequested(JobId id);

    /** Marks the effect of a job as undone, or not. */
    void setUndone(JobId id, boolean undone);

    /**
     * @param job what people see of it
     * @param account in whose name it runs
     * @param input for the runner
     * @param checkpoint the last one stored, or an empty object
     */
    record StoredJob(Job job, AccountId account, JsonObject input, JsonObject checkpoint) {}
}
